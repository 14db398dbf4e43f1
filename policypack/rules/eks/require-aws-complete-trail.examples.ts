import type { CloudExamples } from "../../examples";
import { compliantTrail } from "./compliant";
import type { TrailInputs } from "./inputs";

export const requireAwsCompleteTrailExamples: CloudExamples<TrailInputs> = {
  rule: "require-aws-complete-trail",
  good: {
    "every region, validated, under a key": compliantTrail,
  },
  bad: {
    "one region": {
      inputs: { ...compliantTrail, isMultiRegionTrail: undefined },
      at: "isMultiRegionTrail",
    },
    "log files that nobody can validate": {
      inputs: { ...compliantTrail, enableLogFileValidation: false },
      at: "enableLogFileValidation",
    },
    "a trail that was switched off": {
      inputs: { ...compliantTrail, enableLogging: false },
      at: "enableLogging",
    },
    "a trail without IAM": {
      inputs: { ...compliantTrail, includeGlobalServiceEvents: false },
      at: "includeGlobalServiceEvents",
    },
    "AWS's own key": {
      inputs: { s3BucketName: "trail", isMultiRegionTrail: true, enableLogFileValidation: true },
      at: "kmsKeyId",
    },
  },
};
