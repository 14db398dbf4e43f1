import { defineCloudRule } from "../../rule";
import { isAllow, namesPrincipals, principalsOf, statementsOf } from "./iam-policy";
import type { PolicyStatement } from "./iam-policy";
import type { RoleInputs } from "./inputs";

export const restrictIamRoleTrust = defineCloudRule<RoleInputs>({
  id: "restrict-iam-role-trust",
  title: "IAM roles that named principals take",
  rationale:
    "A role that anyone may take is a role of every account in the world; one that any repository of GitHub may take, of every repository.",
  remediation:
    "Name the principals in assumeRolePolicy; for a provider of identities, say by a condition on its sub which of them.",
  severity: "critical",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["aws:iam/role:Role"],
  requirements: [
    {
      property: "assumeRolePolicy",
      wanted: "no principal * without a condition on who it is",
      holds: ({ assumeRolePolicy }) =>
        statementsOf(assumeRolePolicy)?.every(namesPrincipals) ?? false,
    },
    {
      property: "assumeRolePolicy",
      wanted: "a condition on the sub of federated identities, without a bare *",
      holds: ({ assumeRolePolicy }) => statementsOf(assumeRolePolicy)?.every(namesSubjects) ?? true,
    },
  ],
});

/** A provider vouches for all of its users: whose token it is, only the subject says. */
function namesSubjects(statement: PolicyStatement): boolean {
  const federated = principalsOf(statement).some((principal) =>
    principal.includes(":oidc-provider/"),
  );
  if (!isAllow(statement) || !federated) return true;
  return Object.values(statement.Condition ?? {}).some((keys) =>
    Object.entries(keys).some(
      ([key, value]) =>
        key.endsWith(":sub") && ![value].flat().some((subject) => /^\*?$/.test(String(subject))),
    ),
  );
}
