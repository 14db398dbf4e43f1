import type { CloudExamples } from "../../examples";
import { compliantLogGroup } from "./compliant";
import type { LogGroupInputs } from "./inputs";

export const requireAwsLogEncryptionExamples: CloudExamples<LogGroupInputs> = {
  rule: "require-aws-log-encryption",
  good: { "a key of one's own": compliantLogGroup },
  bad: {
    "AWS's own key": { inputs: { ...compliantLogGroup, kmsKeyId: undefined }, at: "kmsKeyId" },
  },
};
