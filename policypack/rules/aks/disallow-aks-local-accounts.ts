import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const disallowAksLocalAccounts = defineCloudRule<ClusterInputs>({
  id: "disallow-aks-local-accounts",
  title: "No local accounts in AKS",
  rationale:
    "A local account is a certificate that never expires, is shared, answers to no directory and shows nobody in the audit log.",
  remediation:
    "Set disableLocalAccounts to true; administrators come in through Entra (aadProfile.adminGroupObjectIDs).",
  severity: "high",
  controls: [
    "cis-aks-1.8.0/5.5.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.5",
    "pci-dss-4.0.1/8.2.2",
    "hipaa/164.312.d",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "disableLocalAccounts",
      wanted: "true",
      holds: ({ disableLocalAccounts }) => disableLocalAccounts === true,
    },
  ],
});
