import { defineCloudRule } from "../../rule";
import type { LogGroupInputs } from "./inputs";

/** Days. Intrusions are commonly found after weeks. */
const shortest = 90;

export const requireAwsLogRetention = defineCloudRule<LogGroupInputs>({
  id: "require-aws-log-retention",
  title: "Logs kept for a set time, at least ninety days",
  rationale:
    "Logs that are gone when an intrusion is found explain nothing; logs without an end hold personal data for ever.",
  remediation: `Set retentionInDays to ${shortest} or more; left out, or 0, logs are never deleted.`,
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/2.1.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "hipaa/164.312.b",
  ],
  on: ["aws:cloudwatch/logGroup:LogGroup"],
  requirements: [
    {
      property: "retentionInDays",
      wanted: `at least ${shortest}`,
      holds: ({ retentionInDays = 0 }) => retentionInDays >= shortest,
    },
  ],
});
