import type { Guard } from "../posture/hardening";
import type { GkeParts } from "./parts";

type Selected = Pick<Guard<GkeParts>, "type" | "resources">;

/** What a guard says beyond the resource that carries it. */
interface Wanted {
  readonly property: string;
  readonly wanted: string;
  readonly holds: (actual: unknown) => boolean;
  readonly rule?: string;
}

/** The resources of a cluster that guards are on. */
export const on = {
  cluster: {
    type: "gcp:container/cluster:Cluster",
    resources: ({ cluster }) => [cluster],
  },
  pools: {
    type: "gcp:container/nodePool:NodePool",
    resources: ({ pools }) => pools,
  },
  keys: {
    type: "gcp:kms/cryptoKey:CryptoKey",
    resources: ({ keys }) =>
      [keys.secrets, keys.disks, keys.logs, keys.events, keys.backups].flatMap((usable) =>
        usable ? [usable.key] : [],
      ),
  },
  subnetworks: {
    type: "gcp:compute/subnetwork:Subnetwork",
    resources: ({ network }) => [network.nodes, network.controlPlane],
  },
  nat: {
    type: "gcp:compute/routerNat:RouterNat",
    resources: ({ network }) => [network.egress],
  },
  webhooks: {
    type: "gcp:compute/firewall:Firewall",
    resources: ({ firewall }) => [firewall.webhooks],
  },
  denial: {
    type: "gcp:compute/firewall:Firewall",
    resources: ({ firewall }) => [firewall.denyIngress],
  },
  logBuckets: {
    type: "gcp:logging/projectBucketConfig:ProjectBucketConfig",
    resources: ({ auditLogs, trail }) => [auditLogs.bucket, ...(trail ? [trail.bucket] : [])],
  },
  auditConfig: {
    type: "gcp:projects/iAMAuditConfig:IAMAuditConfig",
    resources: ({ trail }) => (trail ? [trail.auditConfig] : []),
  },
  topics: {
    type: "gcp:pubsub/topic:Topic",
    resources: ({ events }) => [events.notifications, events.audit],
  },
  alarm: {
    type: "gcp:monitoring/alertPolicy:AlertPolicy",
    resources: ({ breakGlass }) => [breakGlass.alarm],
  },
  backups: {
    type: "gcp:gkebackup/backupPlan:BackupPlan",
    resources: ({ backups }) => (backups ? [backups.plan] : []),
  },
} satisfies Readonly<Record<string, Selected>>;

/** Guards on the same resources. */
export function guards(at: Selected, wanted: readonly Wanted[]): Guard<GkeParts>[] {
  return wanted.map((each) => ({ ...at, ...each }));
}

/** A property that has one safe value. */
export function is(property: string, value: string | number | boolean, rule?: string): Wanted {
  return {
    property,
    wanted: String(value),
    holds: (actual) => actual === value,
    ...(rule !== undefined && { rule }),
  };
}

/** A property that must say something, whatever it is. */
export function isSet(property: string, wanted: string, rule?: string): Wanted {
  return {
    property,
    wanted,
    holds: (actual) => actual !== undefined && actual !== null && actual !== "",
    ...(rule !== undefined && { rule }),
  };
}

/** A list with all of these in it. */
export function has(property: string, values: readonly string[], rule?: string): Wanted {
  return {
    property,
    wanted: values.join(", "),
    holds: (actual) => values.every((value) => Array.isArray(actual) && actual.includes(value)),
    ...(rule !== undefined && { rule }),
  };
}

/** A number that is at least this. */
export function atLeast(property: string, least: number, rule?: string): Wanted {
  return {
    property,
    wanted: `at least ${String(least)}`,
    holds: (actual) => typeof actual === "number" && actual >= least,
    ...(rule !== undefined && { rule }),
  };
}

/** A duration of so many days, as Google writes it. */
export function days(
  property: string,
  wanted: string,
  fits: (count: number) => boolean,
  rule?: string,
): Wanted {
  return {
    property,
    wanted,
    holds: (actual) => typeof actual === "string" && fits(Number.parseInt(actual, 10) / 86_400),
    ...(rule !== undefined && { rule }),
  };
}
