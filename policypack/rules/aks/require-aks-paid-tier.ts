import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksPaidTier = defineCloudRule<ClusterInputs>({
  id: "require-aks-paid-tier",
  title: "AKS control plane with agreed availability",
  rationale:
    "The free tier has no agreed availability and few API servers: admission control that times out is a way around it.",
  remediation: 'Set sku.tier to "Standard" or "Premium".',
  severity: "low",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/A1.2",
    "iso-27001-2022/A.8.14",
    "hipaa/164.308.a.7",
    "gdpr/32.1.b",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "sku.tier",
      wanted: '"Standard" or "Premium"',
      holds: ({ sku }) => sku?.tier === "Standard" || sku?.tier === "Premium",
    },
  ],
});
