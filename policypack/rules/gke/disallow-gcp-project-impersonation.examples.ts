import type { CloudExamples } from "../../examples";
import { compliantProjectRole } from "./compliant";
import { policyOf, type GrantInputs } from "./grants";

export const disallowGcpProjectImpersonationExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-project-impersonation",
  good: {
    "a role that impersonates nobody": compliantProjectRole,
  },
  bad: {
    "user of service accounts": {
      inputs: { ...compliantProjectRole, role: "roles/iam.serviceAccountUser" },
      at: "role",
    },
    "maker of tokens": {
      inputs: { ...compliantProjectRole, role: "roles/iam.serviceAccountTokenCreator" },
      at: "role",
    },
    "maker of keys": {
      inputs: {
        ...compliantProjectRole,
        role: "roles/iam.serviceAccountKeyAdmin",
        member: "group:developers@example.com",
      },
      at: "role",
    },
  },
};

export const disallowGcpProjectImpersonationPolicyExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-project-impersonation",
  type: "gcp:projects/iAMPolicy:IAMPolicy",
  good: {
    "a policy of such grants": policyOf(compliantProjectRole.role, compliantProjectRole.member),
  },
  bad: {
    "in a whole policy": {
      inputs: policyOf("roles/iam.serviceAccountTokenCreator", "group:developers@example.com"),
      at: "policyData",
    },
  },
};
