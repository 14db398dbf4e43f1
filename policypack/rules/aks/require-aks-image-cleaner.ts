import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksImageCleaner = defineCloudRule<ClusterInputs>({
  id: "require-aks-image-cleaner",
  title: "Images that nobody uses removed from AKS nodes",
  rationale:
    "An image that stays on a node can be started again with the flaws for which it was replaced.",
  remediation: "Set securityProfile.imageCleaner.enabled to true.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "securityProfile.imageCleaner.enabled",
      wanted: "true",
      holds: ({ securityProfile }) => securityProfile?.imageCleaner?.enabled === true,
    },
  ],
});
