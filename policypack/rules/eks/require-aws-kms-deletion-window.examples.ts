import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

export const requireAwsKmsDeletionWindowExamples: CloudExamples<KeyInputs> = {
  rule: "require-aws-kms-deletion-window",
  good: {
    "thirty days": compliantKey,
    "thirty days by default": { ...compliantKey, deletionWindowInDays: undefined },
  },
  bad: {
    "a week": {
      inputs: { ...compliantKey, deletionWindowInDays: 7 },
      at: "deletionWindowInDays",
    },
  },
};
