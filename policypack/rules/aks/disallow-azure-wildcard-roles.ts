import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { RoleDefinitionInputs } from "./inputs";

/** Gives rights, and with them every other one. */
const givesRights =
  /^(\*|\*\/write|microsoft\.authorization\/(\*|roleassignments\/(\*|write))|\*\/\*)$/i;

export const disallowAzureWildcardRoles = defineCloudRule<RoleDefinitionInputs>({
  id: "disallow-azure-wildcard-roles",
  title: "No role of one's own that may do everything",
  rationale:
    "A role with every action, or with the one that gives rights, is Owner under a name that no review looks for.",
  remediation:
    "Name the actions that the role is for; leave out *, */write, Microsoft.Authorization/* and Microsoft.Authorization/roleAssignments/write.",
  severity: "critical",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
  ],
  on: ["azure-native:authorization:RoleDefinition"],
  requirements: [
    {
      property: "permissions[].actions",
      wanted: "actions that are named, and none that gives rights",
      holds: ({ permissions }) =>
        allHold(permissions ?? [], ({ actions }) =>
          allHold(actions ?? [], (action) => !givesRights.test(action)),
        ),
    },
    {
      property: "permissions[].dataActions",
      wanted: "actions that are named",
      holds: ({ permissions }) =>
        allHold(permissions ?? [], ({ dataActions }) =>
          allHold(dataActions ?? [], (action) => action !== "*"),
        ),
    },
  ],
});
