import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksAzureCni = defineCloudRule<ClusterInputs>({
  id: "require-aks-azure-cni",
  title: "AKS on Azure CNI",
  rationale:
    "kubenet knows neither Cilium nor policies by name, retires in 2028, and a cluster cannot be moved off it without new nodes.",
  remediation: 'Set networkProfile.networkPlugin to "azure", with networkPluginMode "overlay".',
  severity: "medium",
  controls: ["cis-aks-1.8.0/4.4.1", "nsa-cisa-1.2/network-separation", "iso-27001-2022/A.8.22"],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "networkProfile.networkPlugin",
      wanted: '"azure"',
      holds: ({ networkProfile }) => networkProfile?.networkPlugin === "azure",
    },
  ],
});
