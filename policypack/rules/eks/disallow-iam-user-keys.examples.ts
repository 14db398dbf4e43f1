import type { CloudExamples } from "../../examples";
import type { AccessKeyInputs } from "./inputs";

export const disallowIamUserKeysExamples: CloudExamples<AccessKeyInputs> = {
  rule: "disallow-iam-user-keys",
  good: {
    "a key on its way out": { user: "pipeline", status: "Inactive" },
  },
  bad: {
    "a key of a pipeline's user": { inputs: { user: "pipeline" }, at: "status" },
  },
};
