import type { CloudExamples } from "../../examples";
import { compliantProjectRole } from "./compliant";
import { policyOf, type GrantInputs } from "./grants";

const administrator = {
  ...compliantProjectRole,
  role: "roles/storage.admin",
  member: "serviceAccount:app@example-data.iam.gserviceaccount.com",
};

export const disallowGcpAdministrativeAccountsExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-administrative-accounts",
  good: {
    "a group that administers": {
      ...compliantProjectRole,
      role: "roles/container.admin",
      member: "group:platform-admins@example.com",
    },
    "an account that administers one cluster": {
      ...administrator,
      condition: { title: "one", expression: 'resource.name == "x"' },
    },
    "an account without administration": compliantProjectRole,
  },
  bad: {
    "an account that administers storage": { inputs: administrator, at: "condition" },
  },
};

export const disallowGcpAdministrativeAccountsPolicyExamples: CloudExamples<GrantInputs> = {
  rule: "disallow-gcp-administrative-accounts",
  type: "gcp:projects/iAMPolicy:IAMPolicy",
  good: {
    "a policy of such grants": policyOf(compliantProjectRole.role, compliantProjectRole.member),
  },
  bad: {
    "in a whole policy": {
      inputs: policyOf(
        "roles/storage.admin",
        "serviceAccount:app@example-data.iam.gserviceaccount.com",
      ),
      at: "policyData",
    },
  },
};
