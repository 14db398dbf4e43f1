import { duplicates, productionMistakes, versionMistakes } from "./checks/clusters";
import { networkMistakes, type Placed, reachMistakes } from "./checks/networks";
import { nodePoolMistakes } from "./checks/node-pools";
import { policyMistakes } from "./checks/policies";
import { teamMistakes } from "./checks/teams";
import type { Mistake } from "./mistakes";
import type {
  ClusterSettings,
  Environment,
  ExistingClusterSettings,
  ManagedClusterSettings,
  PolicySettings,
  TeamSettings,
} from "./schema";

/** What the checks know of the world. */
export interface Facts {
  readonly now: Date;
  /** Ids of the rules whose stage a stack may set. */
  readonly ruleIds: readonly string[];
  /** Keys of our namespace in the stack file, and whether each is a secret. */
  readonly keys: ReadonlyMap<string, { readonly secret: boolean }>;
}

/** The parts of a configuration that have the right shape by themselves. */
export interface ValidParts {
  readonly environment: Environment | undefined;
  readonly clusters: readonly Placed<ClusterSettings>[];
  readonly teams: readonly Placed<TeamSettings>[];
  readonly policies: PolicySettings | undefined;
}

/** What only two or more fields together get wrong. */
export function consistencyMistakes(parts: ValidParts, facts: Facts): readonly Mistake[] {
  const managed = parts.clusters.filter(isManaged);
  return [
    ...duplicates(
      parts.clusters.map(({ index, settings }) => ({
        path: ["clusters", index, "name"],
        name: settings.name,
      })),
    ),
    ...parts.clusters.flatMap((cluster) => versionMistakes(cluster, facts.now)),
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
    ...(parts.policies ? policyMistakes(parts.policies, parts.environment, facts.ruleIds) : []),
  ];
}

function isExisting(cluster: Placed<ClusterSettings>): cluster is Placed<ExistingClusterSettings> {
  return cluster.settings.cloud === "existing";
}

function isManaged(cluster: Placed<ClusterSettings>): cluster is Placed<ManagedClusterSettings> {
  return cluster.settings.cloud !== "existing";
}

function kubeconfigMistakes(
  { index, settings }: Placed<ExistingClusterSettings>,
  keys: Facts["keys"],
): readonly Mistake[] {
  const key = keys.get(settings.kubeconfig);
  const set = `pulumi config set --secret ${settings.kubeconfig}`;
  if (key === undefined) {
    return [
      {
        path: ["clusters", index, "kubeconfig"],
        wrong: `"${settings.kubeconfig}" is not set in this stack`,
        instead: `Run ${set} < FILE`,
      },
    ];
  }
  return key.secret
    ? []
    : [
        {
          path: [settings.kubeconfig],
          wrong: "stands in clear in the stack file, and a kubeconfig is a secret",
          instead: `Run ${set} < FILE, and revoke what was in it`,
        },
      ];
}
