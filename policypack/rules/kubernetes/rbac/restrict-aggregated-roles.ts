import { defineRule } from "../../../rule";
import { clusterRoles } from "../resources";
import { clusterRoleVariables, noRule } from "./grants";

const aggregatesTo = (role: string) =>
  `object.metadata.?labels[?"rbac.authorization.k8s.io/aggregate-to-${role}"].orValue("") == "true"`;

export const restrictAggregatedRoles = defineRule({
  id: "restrict-aggregated-roles",
  title: "Only reading is added to the roles of users",
  rationale:
    "A label on a ClusterRole adds its rules to `admin`, `edit` or `view`, and so to everyone who has those, in every " +
    "namespace. No binding shows it.",
  remediation: "Bind the role to those who need it, or aggregate `get`, `list` and `watch` alone.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [clusterRoles],
  polarity: "forbid",
  variables: {
    ...clusterRoleVariables,
    aggregated: ["admin", "edit", "view"].map(aggregatesTo).join(" || "),
  },
  validations: [
    {
      require: noRule(
        'variables.aggregated && !rule.?verbs.orValue([]).all(verb, verb in ["get", "list", "watch"])',
      ),
      path: "rules",
      message: "The role adds more than reading to a role that users have.",
    },
  ],
});
