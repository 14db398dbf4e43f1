import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";

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
  ],
  on: [roles, clusterRoles],
  polarity: "forbid",
  variables: {
    // Kubernetes keeps these names for its own roles and writes those again at each start of the API server.
    builtIn:
      'object.metadata.name == "cluster-admin" || object.metadata.name.startsWith("system:")',
  },
  validations: [
    {
      require:
        "variables.builtIn || object.?rules.orValue([]).all(rule, " +
        "(rule.?apiGroups.orValue([]) + rule.?resources.orValue([]) + rule.?verbs.orValue([]) + " +
        "rule.?nonResourceURLs.orValue([]))" +
        '.all(word, word != "*" && !word.startsWith("*/")))',
      path: "rules",
      message: "The role grants a wildcard.",
    },
  ],
});
