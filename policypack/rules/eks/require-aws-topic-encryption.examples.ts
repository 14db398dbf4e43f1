import type { CloudExamples } from "../../examples";
import { compliantTopic } from "./compliant";
import type { TopicInputs } from "./inputs";

export const requireAwsTopicEncryptionExamples: CloudExamples<TopicInputs> = {
  rule: "require-aws-topic-encryption",
  good: {
    "a key of one's own": compliantTopic,
  },
  bad: {
    "no key": {
      inputs: {},
      at: "kmsMasterKeyId",
    },
  },
};
