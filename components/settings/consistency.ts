import type { KubernetesRule } from "../../policypack/rule";
import { duplicates, productionMistakes, versionMistakes } from "./checks/clusters";
import { groupMistakes } from "./checks/groups";
import { networkMistakes } from "./checks/networks";
import { nodePoolMistakes } from "./checks/node-pools";
import { policyMistakes } from "./checks/policies";
import { reachMistakes } from "./checks/reach";
import { flowMistakes } from "./checks/team-flows";
import { teamMistakes } from "./checks/teams";
import type { Mistake } from "./mistakes";
import type { Placed, Readable, ReadableParts } from "./readable-parts";
import type { ClusterSettings, ExistingClusterSettings, ManagedClusterSettings } from "./schema";

/** What the checks know of the world. */
export interface Facts {
  readonly now: Date;
  /** The rules whose stage and parameters a stack may set. */
  readonly rules: readonly Pick<KubernetesRule, "id" | "parameters">[];
  /** Keys of our namespace in the stack file, and whether each is a secret. */
  readonly keys: ReadonlyMap<string, { readonly secret: boolean }>;
}

/** What only two or more fields together get wrong. */
export function consistencyMistakes(parts: ReadableParts, facts: Facts): readonly Mistake[] {
  const managed = parts.clusters.filter(isManaged);
  return [
    ...duplicates(
      parts.clusters.map(({ index, settings }) => ({
        path: ["clusters", index, "name"],
        name: settings.name,
      })),
    ),
    ...parts.clusters.flatMap((cluster) =>
      versionMistakes(cluster, facts.now, parts.kubernetesSupport),
    ),
    ...networkMistakes(managed),
    ...managed.flatMap((cluster) => [
      ...reachMistakes(cluster),
      ...nodePoolMistakes(cluster),
      ...productionMistakes(cluster, parts.environment),
    ]),
    ...parts.clusters
      .filter(isExisting)
      .flatMap((cluster) => kubeconfigMistakes(cluster, facts.keys)),
    ...teamMistakes(parts.teams),
    ...groupMistakes(parts.teams, parts.access),
    ...flowMistakes(parts.teams, parts.clusters),
    ...(parts.policies ? policyMistakes(parts.policies, parts.environment, facts.rules) : []),
  ];
}

function isExisting(
  cluster: Placed<Readable<ClusterSettings>>,
): cluster is Placed<Readable<ExistingClusterSettings>> {
  return cluster.settings.cloud === "existing";
}

function isManaged(
  cluster: Placed<Readable<ClusterSettings>>,
): cluster is Placed<Readable<ManagedClusterSettings>> {
  return cluster.settings.cloud !== "existing";
}

function kubeconfigMistakes(
  { index, settings }: Placed<Readable<ExistingClusterSettings>>,
  keys: Facts["keys"],
): readonly Mistake[] {
  const { kubeconfig } = settings;
  if (kubeconfig === undefined) {
    return [];
  }
  const key = keys.get(kubeconfig);
  const set = `pulumi config set --secret ${kubeconfig}`;
  if (key === undefined) {
    return [
      {
        path: ["clusters", index, "kubeconfig"],
        wrong: `"${kubeconfig}" is not set in this stack`,
        instead: `Run ${set} < FILE`,
      },
    ];
  }
  return key.secret
    ? []
    : [
        {
          path: [kubeconfig],
          wrong: "stands in clear in the stack file, and a kubeconfig is a secret",
          instead: `Run ${set} < FILE, and revoke what was in it`,
        },
      ];
}
