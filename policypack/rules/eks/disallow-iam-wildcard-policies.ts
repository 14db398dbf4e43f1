import { defineCloudRule } from "../../rule";
import { isAboutEverything, isAllow, listOf, statementsOf } from "./iam-policy";
import type { PolicyStatement } from "./iam-policy";
import type { PolicyInputs } from "./inputs";

export const disallowIamWildcardPolicies = defineCloudRule<PolicyInputs>({
  id: "disallow-iam-wildcard-policies",
  title: "No IAM policies that allow everything",
  rationale: "One stolen credential with such a policy is the account.",
  remediation:
    "List the actions in Action and the resources in Resource; allow neither * nor a whole service on every resource, and use no NotAction.",
  severity: "critical",
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
      wanted: "no Allow of * or, on every resource, of a whole service",
      holds: ({ policy }) => statementsOf(policy)?.every(isLimited) ?? false,
    },
  ],
});

function isLimited(statement: PolicyStatement): boolean {
  if (!isAllow(statement)) return true;
  if (statement.NotAction !== undefined) return false;
  const actions = listOf(statement.Action);
  const wholeService = (action: string) => /^[^:]+:\*$/.test(action);
  return !actions.includes("*") && !(isAboutEverything(statement) && actions.some(wholeService));
}
