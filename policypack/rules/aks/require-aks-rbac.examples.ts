import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksRbacExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-rbac",
  good: { "Kubernetes and Azure RBAC": compliantCluster },
  bad: {
    "no RBAC": { inputs: { ...compliantCluster, enableRBAC: false }, at: "enableRBAC" },
    "RBAC left out": { inputs: { ...compliantCluster, enableRBAC: undefined }, at: "enableRBAC" },
    "no Azure RBAC": {
      inputs: { ...compliantCluster, aadProfile: { managed: true, enableAzureRBAC: false } },
      at: "aadProfile.enableAzureRBAC",
    },
    "Azure RBAC left out": {
      inputs: { ...compliantCluster, aadProfile: { managed: true } },
      at: "aadProfile.enableAzureRBAC",
    },
  },
};
