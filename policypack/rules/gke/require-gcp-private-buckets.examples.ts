import type { CloudExamples } from "../../examples";
import { compliantBucket } from "./compliant";
import type { BucketInputs } from "./inputs";

export const requireGcpPrivateBucketsExamples: CloudExamples<BucketInputs> = {
  rule: "require-gcp-private-buckets",
  good: {
    both: compliantBucket,
  },
  bad: {
    "left to the organization": {
      inputs: { ...compliantBucket, publicAccessPrevention: "inherited" },
      at: "publicAccessPrevention",
    },
    "access lists": {
      inputs: { ...compliantBucket, uniformBucketLevelAccess: false },
      at: "uniformBucketLevelAccess",
    },
  },
};
