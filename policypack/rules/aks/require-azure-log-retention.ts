import { defineCloudRule } from "../../rule";
import type { WorkspaceInputs } from "./inputs";

export const requireAzureLogRetention = defineCloudRule<WorkspaceInputs>({
  id: "require-azure-log-retention",
  title: "Logs kept for 90 days at least",
  rationale: "Intrusions are found weeks later; by then the log that shows the way in is gone.",
  remediation: "Set retentionInDays to 90 or more; left out, it is 30.",
  severity: "low",
  controls: [
    "cis-aks-1.8.0/2.1.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "hipaa/164.312.b",
  ],
  on: ["azure-native:operationalinsights:Workspace"],
  requirements: [
    {
      property: "retentionInDays",
      wanted: "90 or more",
      holds: ({ retentionInDays }) => retentionInDays !== undefined && retentionInDays >= 90,
    },
  ],
});
