import type { CloudExamples } from "../../examples";
import { compliantLogBucket } from "./compliant";
import type { LogBucketInputs } from "./inputs";

export const requireGcpLogEncryptionExamples: CloudExamples<LogBucketInputs> = {
  rule: "require-gcp-log-encryption",
  good: { "a key of one's own": compliantLogBucket },
  bad: {
    "Google's own key": {
      inputs: { ...compliantLogBucket, cmekSettings: undefined },
      at: "cmekSettings.kmsKeyName",
    },
  },
};
