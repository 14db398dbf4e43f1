import type { CloudExamples } from "../../examples";
import { compliantProjectRole, without } from "./compliant";
import { policyOf, type GrantInputs } from "./grants";

const withoutMember = without(compliantProjectRole, "member");

export const disallowGcpPublicAccessExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-public-access",
  good: {
    "one account": compliantProjectRole,
    "two groups": { ...withoutMember, members: ["group:a@example.com", "group:b@example.com"] },
  },
  bad: {
    "the internet": { inputs: { ...compliantProjectRole, member: "allUsers" }, at: "member" },
    "the internet among others": {
      inputs: { ...withoutMember, members: ["group:a@example.com", "allAuthenticatedUsers"] },
      at: "member",
    },
  },
};

export const disallowGcpPublicAccessPolicyExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-public-access",
  type: "gcp:projects/iAMPolicy:IAMPolicy",
  good: {
    "a policy of such grants": policyOf(compliantProjectRole.role, compliantProjectRole.member),
  },
  bad: {
    "in a whole policy": {
      inputs: policyOf("roles/logging.viewer", "allUsers"),
      at: "policyData",
    },
  },
};
