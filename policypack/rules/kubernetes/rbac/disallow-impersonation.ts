import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { grants, noRule, roleVariables } from "./grants";

// Since Kubernetes 1.35 there is a verb for each way to impersonate: "impersonate:user-info".
const anyWay =
  "rule.?verbs.orValue([])" +
  '.exists(verb, verb == "impersonate" || verb.startsWith("impersonate:"))';
const everyVerb = grants({
  apiGroups: ["", "authentication.k8s.io"],
  resources: ["users", "groups", "serviceaccounts"],
  verbs: [],
});

export const disallowImpersonation = defineRule({
  id: "disallow-impersonation",
  title: "No impersonation of others",
  rationale:
    "Who impersonates has every right of the other, system:masters included, and the other's name in everything but the " +
    "audit log's small print.",
  remediation: "Leave `impersonate` out; bind a role to those who need its rights.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/4.1.8",
    "cis-gke-1.9.0/4.1.7",
    "nsa-cisa-1.2/authentication-authorization",
  ],
  on: [roles, clusterRoles],
  polarity: "forbid",
  variables: roleVariables,
  validations: [
    {
      require: noRule(`${anyWay} || ${everyVerb}`),
      path: "rules",
      message: "The role may act in the name of others.",
    },
  ],
});
