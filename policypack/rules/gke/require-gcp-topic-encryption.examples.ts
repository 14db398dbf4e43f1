import type { CloudExamples } from "../../examples";
import { compliantTopic, without } from "./compliant";
import type { TopicInputs } from "./inputs";

export const requireGcpTopicEncryptionExamples: CloudExamples<TopicInputs> = {
  rule: "require-gcp-topic-encryption",
  good: {
    "a key of ours": compliantTopic,
  },
  bad: {
    "left to Google": { inputs: without(compliantTopic, "kmsKeyName"), at: "kmsKeyName" },
  },
};
