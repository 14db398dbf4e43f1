import { defineCloudRule } from "../../rule";
import type { AttachmentInputs } from "./inputs";

export const disallowIamAdministratorAccess = defineCloudRule<AttachmentInputs>({
  id: "disallow-iam-administrator-access",
  title: "No AdministratorAccess attached by a program",
  rationale:
    "A role that may do everything is the one that an intruder looks for, and nobody knows which part of it is used.",
  remediation:
    "Attach a policy that lists what the role does; leave AdministratorAccess to the account's own break-glass role.",
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
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/policyAttachment:PolicyAttachment",
  ],
  requirements: [
    {
      property: "policyArn",
      wanted: "another policy than AdministratorAccess, PowerUserAccess or IAMFullAccess",
      holds: ({ policyArn }) =>
        !/^arn:[^:]+:iam::aws:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(
          policyArn,
        ),
    },
  ],
});
