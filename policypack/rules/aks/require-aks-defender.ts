import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksDefender = defineCloudRule<ClusterInputs>({
  id: "require-aks-defender",
  title: "Threat detection in AKS",
  rationale:
    "Nobody notices an attacker who is inside: a shell in a container, a token used from elsewhere, a miner.",
  remediation:
    "Set securityProfile.defender.securityMonitoring.enabled to true and logAnalyticsWorkspaceResourceId to a workspace.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "securityProfile.defender.securityMonitoring.enabled",
      wanted: "true",
      holds: ({ securityProfile }) =>
        securityProfile?.defender?.securityMonitoring?.enabled === true,
    },
  ],
});
