import type { CloudMember, CloudSet } from "../../../cloud-set";
import { defineCloudSetRule } from "../../../rule";

/** Give rights to others, and so have every right. Ids are the same in every tenant. */
const givesRights: ReadonlySet<string> = new Set([
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", // Owner
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", // User Access Administrator
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168", // Role Based Access Control Administrator
]);
const contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";

const groups = "azure-native:resources:ResourceGroup";

interface RoleAssignment {
  readonly roleDefinitionId: string;
  readonly scope: string;
  readonly condition?: string;
}

export const restrictAzureRoleAssignments = defineCloudSetRule<RoleAssignment>({
  id: "restrict-azure-role-assignments",
  title: "No Owner, and no Contributor of a whole subscription",
  rationale:
    "Who owns a scope gives himself every right in it; a Contributor of a subscription reads every cluster's credential and every disk.",
  remediation:
    "Assign the role that the work needs at the resource that it is about; where rights must be given, add a condition that says which.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
  ],
  on: ["azure-native:authorization:RoleAssignment"],
  reads: [groups],
  requirements: [
    {
      property: "roleDefinitionId",
      wanted: "none that gives rights, or with a condition that limits which",
      holds: ({ inputs }) =>
        Object.hasOwn(inputs, "condition") || !givesRights.has(roleOf(inputs.roleDefinitionId)),
    },
    {
      property: "scope",
      wanted: "a resource or a resource group, where the role is Contributor",
      holds: (assignment, set) =>
        roleOf(assignment.inputs.roleDefinitionId) !== contributor || isNarrow(assignment, set),
    },
  ],
});

function roleOf(roleDefinitionId: string): string {
  return roleDefinitionId.slice(roleDefinitionId.lastIndexOf("/") + 1).toLowerCase();
}

function isNarrow(assignment: CloudMember<RoleAssignment>, set: CloudSet): boolean {
  if (set.referred(assignment, "scope", groups).length > 0) return true;
  return /\/resourcegroups\//i.test(assignment.inputs.scope);
}
