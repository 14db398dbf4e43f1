import { flowPods, flowTarget, namedTargets, type FlowTarget } from "../flow-ends";
import { type KeyPath, type Mistake, valueText } from "../mistakes";
import type { Placed, Readable } from "../readable-parts";
import type { ClusterSettings, FlowSettings, TeamSettings } from "../schema";

type Team = Placed<Readable<TeamSettings>>;
type Cluster = Placed<Readable<ClusterSettings>>;

/** Flows that could not be what somebody meant, or that no cluster could keep. */
export function flowMistakes(
  teams: readonly Team[],
  clusters: readonly Cluster[],
): readonly Mistake[] {
  const everyones = new Set(teams.flatMap(({ settings }) => settings.namespaces ?? []));
  const nameless = clusters.filter(({ settings }) => !knowsHosts(settings));
  return teams.flatMap(({ index, settings }) =>
    (settings.flows ?? []).flatMap((flow, i) => {
      const path = ["teams", index, "flows", i];
      return [
        ...senderMistakes(flow, settings.namespaces, path),
        ...targetMistakes(flow, everyones, nameless, path),
        ...portMistakes(flow, path),
      ];
    }),
  );
}

/** Whether the data plane limits egress by name, as the components of each cloud set it up. */
function knowsHosts(cluster: Readable<ClusterSettings>): boolean {
  switch (cluster.cloud) {
    case "gcp":
    case "azure":
      return true;
    case "aws":
      return false;
    case "existing":
      return cluster.capabilities?.fqdnPolicies === true;
  }
}

function senderMistakes(
  { from }: FlowSettings,
  own: readonly string[] | undefined,
  path: KeyPath,
): Mistake[] {
  const { namespace } = flowPods(from);
  if (own === undefined || own.includes(namespace)) return [];
  return [
    {
      path: [...path, "from"],
      wrong: `${valueText(namespace)} is no namespace of the team`,
      instead: `Write one of ${own.join(", ")}, or declare the flow with the team that sends`,
    },
  ];
}

function targetMistakes(
  flow: FlowSettings,
  everyones: ReadonlySet<string>,
  nameless: readonly Cluster[],
  path: KeyPath,
): Mistake[] {
  const target = flowTarget(flow.to);
  const at = [...path, "to"];
  if (target.kind === "pods" && !everyones.has(target.namespace)) {
    return [
      {
        path: at,
        wrong: `${valueText(target.namespace)} is no namespace of any team`,
        instead: `Write a team's namespace, ${namedTargets.join(", ")}, a range or a host name`,
      },
    ];
  }
  if (target.kind === "range" && meetsLinkLocal(target.cidr)) {
    return [
      {
        path: at,
        wrong: `${valueText(target.cidr)} holds the cloud's metadata service`,
        instead: "Write metadata-service, internet, or a range without 169.254.0.0/16",
      },
    ];
  }
  const first = nameless[0];
  return target.kind === "host" && first !== undefined
    ? [
        {
          path: at,
          wrong: `the network of palisade:clusters[${String(first.index)}] limits egress by address, not by name`,
          instead: "Write a range, or internet",
        },
      ]
    : [];
}

function portMistakes(flow: FlowSettings, path: KeyPath): Mistake[] {
  const target = flowTarget(flow.to);
  const at = [...path, "ports"];
  if (flow.ports === undefined) {
    return wantsPorts(flow, target)
      ? [
          {
            path: at,
            wrong: "is missing",
            instead: "Write a list of TCP ports, such as [5432, 6379]",
          },
        ]
      : [];
  }
  return target.kind === "api-server" || target.kind === "metadata-service"
    ? [{ path: at, wrong: `are not yours to choose for ${target.kind}`, instead: "Leave them out" }]
    : [];
}

/** Pods of one namespace may talk on any port: executors and drivers choose theirs when they start. */
function wantsPorts({ from }: FlowSettings, target: FlowTarget): boolean {
  return target.kind === "pods"
    ? target.namespace !== flowPods(from).namespace
    : target.kind === "range";
}

/** Whether a range and 169.254.0.0/16 have an address in common. */
function meetsLinkLocal(cidr: string): boolean {
  const [address = "", bits = "0"] = cidr.split("/");
  const shared = Math.min(Number(bits), 16);
  return prefix(address, shared) === prefix("169.254.0.0", shared);
}

function prefix(address: string, bits: number): string {
  const binary = address.split(".").map((octet) => Number(octet).toString(2).padStart(8, "0"));
  return binary.join("").slice(0, bits);
}
