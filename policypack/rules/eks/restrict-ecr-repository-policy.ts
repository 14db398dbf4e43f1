import { defineCloudRule } from "../../rule";
import { namesPrincipals, statementsOf } from "./iam-policy";
import type { RepositoryPolicyInputs } from "./inputs";

export const restrictEcrRepositoryPolicy = defineCloudRule<RepositoryPolicyInputs>({
  id: "restrict-ecr-repository-policy",
  title: "ECR repositories for named principals only",
  rationale:
    "A repository that anyone may pull from shows your code to everyone; one that anyone may push to runs theirs.",
  remediation:
    "Name the accounts or roles in policy; where the principal is *, a condition must say which organization or account is meant.",
  severity: "critical",
  controls: ["soc2-2017/CC6.3", "iso-27001-2022/A.8.2", "pci-dss-4.0.1/7.2.5"],
  on: ["aws:ecr/repositoryPolicy:RepositoryPolicy"],
  requirements: [
    {
      property: "policy",
      wanted: "no principal * without a condition on who it is",
      holds: ({ policy }) => statementsOf(policy)?.every(namesPrincipals) ?? false,
    },
  ],
});
