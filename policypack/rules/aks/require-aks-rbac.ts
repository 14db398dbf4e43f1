import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksRbac = defineCloudRule<ClusterInputs>({
  id: "require-aks-rbac",
  title: "AKS requests authorised by RBAC, Azure roles included",
  rationale:
    "Without RBAC everyone who is let in may do everything; without Azure roles nobody sees in one place who may do what.",
  remediation:
    "Set enableRBAC and aadProfile.enableAzureRBAC to true; Kubernetes role bindings go on working.",
  severity: "critical",
  controls: [
    "cis-aks-1.8.0/5.5.2",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    { property: "enableRBAC", wanted: "true", holds: ({ enableRBAC }) => enableRBAC === true },
    {
      property: "aadProfile.enableAzureRBAC",
      wanted: "true",
      holds: ({ aadProfile }) => aadProfile?.enableAzureRBAC === true,
    },
  ],
});
