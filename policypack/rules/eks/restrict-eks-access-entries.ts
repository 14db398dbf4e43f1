import { defineCloudRule } from "../../rule";
import type { AccessEntryInputs } from "./inputs";

export const restrictEksAccessEntries = defineCloudRule<AccessEntryInputs>({
  id: "restrict-eks-access-entries",
  title: "EKS access entries for IAM roles only",
  rationale:
    "An IAM user has keys that never expire, and the account's root user is bound by no policy.",
  remediation:
    "Set principalArn to the ARN of a role, with its path, that people and pipelines assume.",
  severity: "medium",
  controls: [
    "cis-eks-1.8.0/5.5.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["aws:eks/accessEntry:AccessEntry"],
  requirements: [
    {
      property: "principalArn",
      wanted: "the ARN of an IAM role",
      holds: ({ principalArn }) => /^arn:[^:]+:iam::[0-9]{12}:role\/./.test(principalArn),
    },
  ],
});
