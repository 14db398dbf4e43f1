import { defineCloudRule } from "../../rule";
import { namesPrincipals, statementsOf } from "./iam-policy";
import type { KeyInputs } from "./inputs";

export const restrictAwsKmsKeyPolicy = defineCloudRule<KeyInputs>({
  id: "restrict-aws-kms-key-policy",
  title: "KMS keys for named principals only",
  rationale: "A key that anyone may use encrypts for anyone, whatever account they come from.",
  remediation:
    "Name the principals in policy; where the principal is *, a condition must say which account, organization or principal is meant.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/5.3.1",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["aws:kms/key:Key"],
  requirements: [
    {
      property: "policy",
      wanted: "no principal * without a condition on who it is",
      holds: ({ policy }) =>
        policy === undefined || (statementsOf(policy)?.every(namesPrincipals) ?? false),
    },
  ],
});
