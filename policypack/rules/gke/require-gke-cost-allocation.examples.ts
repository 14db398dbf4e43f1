import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeCostAllocationExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-cost-allocation",
  good: {
    on: compliantCluster,
  },
  bad: {
    "left to the default": {
      inputs: { ...compliantCluster, costManagementConfig: undefined },
      at: "costManagementConfig.enabled",
    },
  },
};
