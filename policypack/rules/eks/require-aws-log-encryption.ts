import { defineCloudRule } from "../../rule";
import type { LogGroupInputs } from "./inputs";

export const requireAwsLogEncryption = defineCloudRule<LogGroupInputs>({
  id: "require-aws-log-encryption",
  title: "Logs encrypted with a customer-managed key",
  rationale:
    "Audit logs hold names, addresses and request bodies; under a key of your own, reading them is a right that can be withdrawn and seen.",
  remediation: "Set kmsKeyId to the ARN of a KMS key of yours that CloudWatch Logs may use.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["aws:cloudwatch/logGroup:LogGroup"],
  requirements: [
    {
      property: "kmsKeyId",
      wanted: "a KMS key",
      // Presence: at the first preview the key is not there yet.
      holds: (inputs) => Object.hasOwn(inputs, "kmsKeyId"),
    },
  ],
});
