import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { grants, noRule, roleVariables } from "./grants";

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
      // Since Kubernetes 1.35 there is a verb for each way to impersonate, beside the one for all.
      require: noRule(
        grants({
          apiGroups: ["", "authentication.k8s.io"],
          resources: ["users", "groups", "serviceaccounts"],
          verbs: ["impersonate", "impersonate:serviceaccount", "impersonate:user-info"],
        }),
      ),
      path: "rules",
      message: "The role may act in the name of others.",
    },
    {
      require: noRule(
        grants({
          apiGroups: ["authentication.k8s.io"],
          resources: ["nodes"],
          verbs: ["impersonate:arbitrary-node", "impersonate:associated-node"],
        }),
      ),
      path: "rules",
      message: "The role may act in the name of nodes.",
    },
  ],
});
