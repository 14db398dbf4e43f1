import { defineCloudRule } from "../../rule";
import type { LogBucketInputs } from "./inputs";

export const requireGcpLogEncryption = defineCloudRule<LogBucketInputs>({
  id: "require-gcp-log-encryption",
  title: "Log buckets under a customer-managed key",
  rationale:
    "Audit logs tell who did what with which object; under a key of your own, access to them ends when you end it.",
  remediation: "Set cmekSettings.kmsKeyName to a Cloud KMS key in the location of the bucket.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["gcp:logging/projectBucketConfig:ProjectBucketConfig"],
  requirements: [
    {
      property: "cmekSettings.kmsKeyName",
      wanted: "a Cloud KMS key",
      // Presence: at the first preview the key is not there yet.
      holds: ({ cmekSettings }) => Object.hasOwn(cmekSettings ?? {}, "kmsKeyName"),
    },
  ],
});
