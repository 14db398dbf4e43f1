import { defineCloudRule } from "../../rule";
import type { TopicInputs } from "./inputs";

export const requireGcpTopicEncryption = defineCloudRule<TopicInputs>({
  id: "require-gcp-topic-encryption",
  title: "Messages encrypted with a customer-managed key",
  rationale:
    "Audit events and notifications wait in a topic for days, and name Secrets, users and addresses.",
  remediation: "Set kmsKeyName to a Cloud KMS key that the Pub/Sub service agent may use.",
  severity: "low",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
  on: ["gcp:pubsub/topic:Topic"],
  requirements: [
    {
      property: "kmsKeyName",
      wanted: "a Cloud KMS key",
      holds: (inputs) => Object.hasOwn(inputs, "kmsKeyName"),
    },
  ],
});
