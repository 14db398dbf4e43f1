import type { CloudExamples } from "../../examples";
import { compliantLogBucket } from "./compliant";
import type { LogBucketInputs } from "./inputs";

export const requireGcpLogRetentionExamples: CloudExamples<LogBucketInputs> = {
  rule: "require-gcp-log-retention",
  good: {
    "a year": compliantLogBucket,
    "ninety days": { ...compliantLogBucket, retentionDays: 90 },
  },
  bad: {
    "a month": { inputs: { ...compliantLogBucket, retentionDays: 30 }, at: "retentionDays" },
    "Google's default": {
      inputs: { ...compliantLogBucket, retentionDays: undefined },
      at: "retentionDays",
    },
  },
};
