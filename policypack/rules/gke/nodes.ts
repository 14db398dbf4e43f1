import type { Requirement } from "../../rule";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

/** Where GKE takes nodes from: pools, and the first pool of a cluster, which even if removed at once starts first. */
export const nodeTypes = [
  "gcp:container/nodePool:NodePool",
  "gcp:container/cluster:Cluster",
] as const;

export type NodeInputs = ClusterInputs | NodePoolInputs;
export type NodeConfig = NonNullable<NodeInputs["nodeConfig"]>;

/** A demand on nodes, wherever they are declared. Nodes that say nothing are as GKE makes them. */
export function nodeRequirement(
  property: string,
  wanted: string,
  holds: (config: NodeConfig) => boolean,
): Requirement<NodeInputs> {
  return {
    property: `nodeConfig.${property}`,
    wanted,
    holds: (inputs) => !makesNodes(inputs) || holds(inputs.nodeConfig ?? {}),
  };
}

export function isNodePool(inputs: NodeInputs): inputs is NodePoolInputs {
  return Object.hasOwn(inputs, "cluster");
}

/**
 * An Autopilot cluster's nodes are Google's. A default pool that is removed at once is judged where it is described: one
 * that is not described lives for minutes, and to judge it would make every such cluster wrong.
 */
function makesNodes(inputs: NodeInputs): boolean {
  if (isNodePool(inputs) || Object.hasOwn(inputs, "nodeConfig")) return true;
  return inputs.enableAutopilot !== true && inputs.removeDefaultNodePool !== true;
}
