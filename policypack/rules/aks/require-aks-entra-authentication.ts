import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksEntraAuthentication = defineCloudRule<ClusterInputs>({
  id: "require-aks-entra-authentication",
  title: "AKS users known to Entra",
  rationale:
    "Without Entra there is no second factor, no conditional access, and nothing to switch off when someone leaves.",
  remediation:
    "Set aadProfile.managed to true; the old form with an application and its secret (clientAppID, serverAppID, serverAppSecret) no longer works.",
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
      property: "aadProfile.managed",
      wanted: "true",
      holds: ({ aadProfile }) => aadProfile?.managed === true,
    },
  ],
});
