import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowAksInsecureAddons = defineCloudRule<ClusterInputs>({
  id: "disallow-aks-insecure-addons",
  title: "No dashboard and no HTTP routing add-on in AKS",
  rationale:
    "The dashboard acts with rights of its own for whoever reaches it; HTTP routing publishes workloads without encryption. Both are abandoned.",
  remediation:
    "Remove addonProfiles.kubeDashboard and addonProfiles.httpApplicationRouting, or set their enabled to false.",
  severity: "high",
  controls: [
    "cis-aks-1.8.0/5.4.1",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.4",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "addonProfiles.kubeDashboard.enabled",
      wanted: "false",
      holds: ({ addonProfiles }) => addonProfiles?.["kubeDashboard"]?.enabled !== true,
    },
    {
      property: "addonProfiles.httpApplicationRouting.enabled",
      wanted: "false",
      holds: ({ addonProfiles }) => addonProfiles?.["httpApplicationRouting"]?.enabled !== true,
    },
  ],
});
