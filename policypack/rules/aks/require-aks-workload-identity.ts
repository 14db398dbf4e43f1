import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksWorkloadIdentity = defineCloudRule<ClusterInputs>({
  id: "require-aks-workload-identity",
  title: "Workload identity in AKS",
  rationale:
    "Without it a workload that needs Azure takes a stored secret, or the rights of the whole node.",
  remediation:
    "Set oidcIssuerProfile.enabled and securityProfile.workloadIdentity.enabled to true.",
  severity: "medium",
  controls: [
    "cis-aks-1.8.0/5.2.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "oidcIssuerProfile.enabled",
      wanted: "true",
      holds: ({ oidcIssuerProfile }) => oidcIssuerProfile?.enabled === true,
    },
    {
      property: "securityProfile.workloadIdentity.enabled",
      wanted: "true",
      holds: ({ securityProfile }) => securityProfile?.workloadIdentity?.enabled === true,
    },
  ],
});
