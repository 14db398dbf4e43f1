import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { changing, grants, noRule, roleVariables } from "./grants";

export const disallowNamespaceModification = defineRule({
  id: "disallow-namespace-modification",
  title: "Nobody relabels namespaces",
  rationale:
    "Pod Security, network policies and the rollout of these rules all choose namespaces by their labels. Who changes a " +
    "namespace chooses which of them hold there.",
  remediation:
    "Leave `update` and `patch` on `namespaces` out; a namespace's labels are the platform's to set.",
  severity: "high",
  controls: [
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
      require: noRule(grants({ apiGroups: [""], resources: ["namespaces"], verbs: changing })),
      path: "rules",
      message: "The role changes the labels of namespaces.",
    },
  ],
});
