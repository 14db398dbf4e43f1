import type { CloudExamples } from "../../examples";
import { compliantProjectRole } from "./compliant";
import { policyOf, type GrantInputs } from "./grants";

export const disallowGcpDefaultAccountGrantsExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-default-account-grants",
  good: {
    "an account of its own": compliantProjectRole,
    "a group": { ...compliantProjectRole, member: "group:viewers@example.com" },
  },
  bad: {
    "Compute Engine's": {
      inputs: {
        ...compliantProjectRole,
        member: "serviceAccount:123456789012-compute@developer.gserviceaccount.com",
      },
      at: "member",
    },
    "App Engine's": {
      inputs: {
        ...compliantProjectRole,
        member: "serviceAccount:example-data@appspot.gserviceaccount.com",
      },
      at: "member",
    },
  },
};

export const disallowGcpDefaultAccountGrantsPolicyExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-default-account-grants",
  type: "gcp:projects/iAMPolicy:IAMPolicy",
  good: {
    "a policy of such grants": policyOf(compliantProjectRole.role, compliantProjectRole.member),
  },
  bad: {
    "in a whole policy": {
      inputs: policyOf(
        "roles/logging.logWriter",
        "serviceAccount:123456789012-compute@developer.gserviceaccount.com",
      ),
      at: "policyData",
    },
  },
};
