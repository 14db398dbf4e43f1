import type { CloudExamples } from "../../examples";
import { compliantPolicyAssignment, without } from "./compliant";
import type { PolicyAssignmentInputs } from "./inputs";

export const requireAzurePolicyEnforcementExamples: CloudExamples<PolicyAssignmentInputs> = {
  rule: "require-azure-policy-enforcement",
  good: {
    enforced: compliantPolicyAssignment,
    "nothing said": without(compliantPolicyAssignment, "enforcementMode"),
  },
  bad: {
    "on paper": {
      inputs: { ...compliantPolicyAssignment, enforcementMode: "DoNotEnforce" },
      at: "enforcementMode",
    },
  },
};
