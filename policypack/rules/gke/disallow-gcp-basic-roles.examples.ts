import type { CloudExamples } from "../../examples";
import { compliantProjectRole } from "./compliant";
import { policyOf, type GrantInputs } from "./grants";

export const disallowGcpBasicRolesExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-basic-roles",
  good: {
    "a predefined role": compliantProjectRole,
    "a custom role": { ...compliantProjectRole, role: "projects/example-data/roles/deployer" },
  },
  bad: {
    owner: { inputs: { ...compliantProjectRole, role: "roles/owner" }, at: "role" },
    editor: { inputs: { ...compliantProjectRole, role: "roles/editor" }, at: "role" },
    viewer: { inputs: { ...compliantProjectRole, role: "roles/viewer" }, at: "role" },
  },
};

export const disallowGcpBasicRolesPolicyExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-basic-roles",
  type: "gcp:projects/iAMPolicy:IAMPolicy",
  good: {
    "a policy of predefined roles": policyOf(
      compliantProjectRole.role,
      compliantProjectRole.member,
    ),
  },
  bad: {
    "in a whole policy": {
      inputs: policyOf("roles/editor", "group:developers@example.com"),
      at: "policyData",
    },
  },
};
