import type { CloudExamples } from "../../examples";
import { compliantRole } from "./compliant";
import type { RoleDefinitionInputs } from "./inputs";

const withActions = (...actions: readonly string[]): RoleDefinitionInputs => ({
  ...compliantRole,
  permissions: [{ actions: [...actions] }],
});

export const disallowAzureWildcardRolesExamples: CloudExamples<RoleDefinitionInputs> = {
  rule: "disallow-azure-wildcard-roles",
  good: {
    "reads clusters": compliantRole,
    "everything about one sort of thing": withActions("Microsoft.ContainerService/*"),
    "reads everything": withActions("*/read"),
  },
  bad: {
    "every action": { inputs: withActions("*"), at: "permissions[].actions" },
    "every write": { inputs: withActions("*/read", "*/write"), at: "permissions[].actions" },
    "gives rights": {
      inputs: withActions("Microsoft.Authorization/roleAssignments/write"),
      at: "permissions[].actions",
    },
    "gives rights, among others": {
      inputs: withActions("Microsoft.Authorization/*"),
      at: "permissions[].actions",
    },
    "every action on data": {
      inputs: { ...compliantRole, permissions: [{ actions: [], dataActions: ["*"] }] },
      at: "permissions[].dataActions",
    },
  },
};
