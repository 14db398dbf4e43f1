import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksCostAnalysis = defineCloudRule<ClusterInputs>({
  id: "require-aks-cost-analysis",
  title: "Costs of AKS by namespace",
  rationale: "A miner shows in the bill first, if the bill says whose pods it is for.",
  remediation:
    "Set metricsProfile.costAnalysis.enabled to true; it needs the tier Standard or Premium.",
  severity: "low",
  controls: ["iso-27001-2022/A.8.6", "soc2-2017/A1.1"],
  on: ["azure-native:containerservice:ManagedCluster"],
  // The free tier has none, which is another rule's business.
  appliesTo: ({ sku }) => sku?.tier !== "Free",
  requirements: [
    {
      property: "metricsProfile.costAnalysis.enabled",
      wanted: "true",
      holds: ({ metricsProfile }) => metricsProfile?.costAnalysis?.enabled === true,
    },
  ],
});
