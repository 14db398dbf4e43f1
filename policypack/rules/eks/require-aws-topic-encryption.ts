import { defineCloudRule } from "../../rule";
import type { TopicInputs } from "./inputs";

export const requireAwsTopicEncryption = defineCloudRule<TopicInputs>({
  id: "require-aws-topic-encryption",
  title: "Topics encrypted with a customer-managed key",
  rationale: "Messages wait in the topic, and an alarm says where somebody has just come in.",
  remediation: "Set kmsMasterKeyId to a KMS key of yours.",
  severity: "medium",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
  on: ["aws:sns/topic:Topic"],
  requirements: [
    {
      property: "kmsMasterKeyId",
      wanted: "a KMS key",
      // Presence: at the first preview the key is not there yet.
      holds: (inputs) => Object.hasOwn(inputs, "kmsMasterKeyId"),
    },
  ],
});
