import { defineCloudRule } from "../../rule";
import { isAboutEverything, isAllow, listOf, statementsOf, takesIn } from "./iam-policy";
import type { PolicyStatement } from "./iam-policy";
import type { PolicyInputs } from "./inputs";

export const disallowIamPrivilegeEscalation = defineCloudRule<PolicyInputs>({
  id: "disallow-iam-privilege-escalation",
  title: "No IAM policies by which a role becomes another",
  rationale:
    "Who may pass any role to a machine, or attach any policy to a role, has the rights of the most powerful one.",
  remediation: "Name the roles in Resource, or take the action out of Action.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:iam/userPolicy:UserPolicy",
  ],
  requirements: [
    {
      property: "policy",
      wanted: "no action that gives rights, such as iam:PassRole, on every resource",
      holds: ({ policy }) => statementsOf(policy)?.every(givesNoRights) ?? true,
    },
  ],
});

/** Each of them alone is enough, on a resource of one's choice. */
const escalations = [
  "eks:AssociateAccessPolicy",
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicyVersion",
  "iam:PassRole",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "sts:AssumeRole",
];

function givesNoRights(statement: PolicyStatement): boolean {
  if (!isAllow(statement) || !isAboutEverything(statement)) return true;
  // A whole service, or all of them, is another rule's finding.
  const actions = listOf(statement.Action).filter((action) => !/^([^:]+:)?\*$/.test(action));
  return !escalations.some((action) => takesIn({ Action: actions }, action));
}
