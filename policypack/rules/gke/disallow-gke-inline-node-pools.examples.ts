import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

const autopilot: ClusterInputs = {
  ...compliantCluster,
  enableAutopilot: true,
  removeDefaultNodePool: undefined,
};

export const disallowGkeInlineNodePoolsExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-gke-inline-node-pools",
  good: {
    "a default pool that is removed": compliantCluster,
    "an Autopilot cluster, which has no pools": autopilot,
  },
  bad: {
    "a pool in the cluster": {
      inputs: { ...compliantCluster, nodePools: [{ name: "inline" }] },
      at: "nodePools",
    },
    "a default pool that stays": {
      inputs: { ...compliantCluster, removeDefaultNodePool: false },
      at: "removeDefaultNodePool",
    },
  },
};
