import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeShieldedNodesExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-shielded-nodes",
  good: {
    on: compliantCluster,
    "left to Google, which has them on": { ...compliantCluster, enableShieldedNodes: undefined },
  },
  bad: {
    off: { inputs: { ...compliantCluster, enableShieldedNodes: false }, at: "enableShieldedNodes" },
  },
};
