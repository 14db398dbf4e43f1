import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksAzureCniExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-azure-cni",
  good: { "Azure CNI": compliantCluster },
  bad: {
    kubenet: {
      inputs: {
        ...compliantCluster,
        networkProfile: { ...compliantCluster.networkProfile, networkPlugin: "kubenet" },
      },
      at: "networkProfile.networkPlugin",
    },
  },
};
