import type { Carrier, Wanted } from "../posture/wanted";
import type { GkeParts } from "./parts";

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
} satisfies Readonly<Record<string, Carrier<GkeParts>>>;

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
