import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { grants, noRule, roleVariables } from "./grants";

const apiGroups = ["rbac.authorization.k8s.io"];
const resources = ["roles", "clusterroles"];

export const disallowRoleEscalation = defineRule({
  id: "disallow-role-escalation",
  title: "No rights beyond one's own",
  rationale:
    "The API server lets nobody write or bind a role with rights that they lack. `escalate` and `bind` switch that off: " +
    "whoever has one makes themselves cluster-admin.",
  remediation:
    "Leave `escalate` out. Grant `bind` only with `resourceNames`, on roles that the subject may hand out.",
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
      require: noRule(grants({ apiGroups, resources, verbs: ["escalate"] })),
      path: "rules",
      message: "The role may write roles with rights that its subjects lack.",
    },
    {
      require: noRule(
        `rule.?resourceNames.orValue([]).size() == 0 && ${grants({ apiGroups, resources, verbs: ["bind"] })}`,
      ),
      path: "rules",
      message: "The role may bind every role, cluster-admin as well.",
    },
  ],
});
