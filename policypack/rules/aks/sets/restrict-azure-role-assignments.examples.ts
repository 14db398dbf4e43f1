import type { CloudSetExamples } from "../../../examples";
import { unknownString } from "../../../unknown";
import { program, roleAssignment } from "./program";

const owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
const reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
const subscription = "/subscriptions/0";
const { group } = program;

const own = roleAssignment(owner, `${subscription}/resourceGroups/north`);

export const restrictAzureRoleAssignmentsExamples: CloudSetExamples = {
  rule: "restrict-azure-role-assignments",
  good: {
    "reads a subscription": [roleAssignment(reader, subscription)],
    "changes one group, named": [
      roleAssignment(contributor, `${subscription}/resourceGroups/north`),
    ],
    "changes a group of the program": [
      group,
      roleAssignment(contributor, unknownString, { scope: ["group"] }),
    ],
    "gives the rights that a condition names": [
      { ...own, inputs: { ...own.inputs, condition: "@Request[…]", conditionVersion: "2.0" } },
    ],
  },
  bad: {
    "owns a group": { resources: [own], of: "right", at: "roleDefinitionId" },
    "changes a whole subscription": {
      resources: [roleAssignment(contributor, subscription)],
      of: "right",
      at: "scope",
    },
  },
  unknown: {
    "changes nobody knows what": {
      resources: [roleAssignment(contributor, unknownString)],
      of: "right",
      at: "scope",
    },
  },
};
