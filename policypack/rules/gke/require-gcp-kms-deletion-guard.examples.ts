import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

export const requireGcpKmsDeletionGuardExamples: CloudExamples<KeyInputs> = {
  rule: "require-gcp-kms-deletion-guard",
  good: {
    refused: compliantKey,
    "left behind": { ...compliantKey, deletionPolicy: "ABANDON" },
  },
  bad: {
    "left to the default": {
      inputs: { ...compliantKey, deletionPolicy: undefined },
      at: "deletionPolicy",
    },
    deleted: { inputs: { ...compliantKey, deletionPolicy: "DELETE" }, at: "deletionPolicy" },
  },
};
