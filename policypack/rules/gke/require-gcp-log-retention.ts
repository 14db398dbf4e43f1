import { defineCloudRule } from "../../rule";
import type { LogBucketInputs } from "./inputs";

export const requireGcpLogRetention = defineCloudRule<LogBucketInputs>({
  id: "require-gcp-log-retention",
  title: "Logs kept for 90 days or longer",
  rationale:
    "Intrusions are found weeks after they begin; by then the default of 30 days has deleted the beginning.",
  remediation: "Set retentionDays to 90 or more.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "hipaa/164.312.b",
  ],
  on: ["gcp:logging/projectBucketConfig:ProjectBucketConfig"],
  requirements: [
    {
      property: "retentionDays",
      wanted: "90 or more",
      holds: ({ retentionDays }) => retentionDays !== undefined && retentionDays >= 90,
    },
  ],
});
