import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksEntraAuthenticationExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-entra-authentication",
  good: { "managed Entra": compliantCluster },
  bad: {
    "not managed by AKS": {
      inputs: { ...compliantCluster, aadProfile: { managed: false, enableAzureRBAC: true } },
      at: "aadProfile.managed",
    },
    "nothing said about who manages": {
      inputs: { ...compliantCluster, aadProfile: { enableAzureRBAC: true } },
      at: "aadProfile.managed",
    },
  },
};
