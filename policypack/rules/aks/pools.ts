import { allHold } from "../../all-hold";
import type { Requirement } from "../../rule";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

/** Where AKS takes nodes from: pools inside of a cluster, and pools that are resources of their own. */
export const poolTypes = [
  "azure-native:containerservice:ManagedCluster",
  "azure-native:containerservice:AgentPool",
] as const;

export type PoolInputs = ClusterInputs | AgentPoolInputs;
/** What both sorts of pool have in common. */
export type Pool = Omit<AgentPoolInputs, "resourceGroupName" | "resourceName">;

/** The same demand on a pool, wherever it is declared. */
export function poolRequirements(
  property: string,
  wanted: string,
  holds: (pool: Pool) => boolean,
): readonly Requirement<PoolInputs>[] {
  return [
    {
      property: `agentPoolProfiles[].${property}`,
      wanted,
      holds: (inputs) => isAgentPool(inputs) || allHold(inputs.agentPoolProfiles ?? [], holds),
    },
    {
      property,
      wanted,
      holds: (inputs) => !isAgentPool(inputs) || holds(inputs),
    },
  ];
}

function isAgentPool(inputs: PoolInputs): inputs is AgentPoolInputs {
  return ["agentPoolName", "vmSize", "mode"].some((field) => Object.hasOwn(inputs, field));
}
