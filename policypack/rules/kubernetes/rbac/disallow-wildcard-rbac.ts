import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { noRule, roleVariables } from "./grants";

export const disallowWildcardRbac = defineRule({
  id: "disallow-wildcard-rbac",
  title: "No wildcards in roles",
  rationale:
    "A wildcard also grants what is invented later: the next custom resource, the next verb. It includes escalate, bind " +
    "and impersonate, and so every other right.",
  remediation: "Name the API groups, resources and verbs that the role needs.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.3",
    "cis-gke-1.9.0/4.1.3",
    "cis-aks-1.8.0/4.1.3",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [roles, clusterRoles],
  polarity: "forbid",
  variables: roleVariables,
  validations: [
    {
      require: noRule(
        "(rule.?apiGroups.orValue([]) + rule.?resources.orValue([]) + rule.?verbs.orValue([]) + " +
          'rule.?nonResourceURLs.orValue([])).exists(word, word == "*" || word.startsWith("*/"))',
      ),
      path: "rules",
      message: "The role grants a wildcard.",
    },
  ],
});
