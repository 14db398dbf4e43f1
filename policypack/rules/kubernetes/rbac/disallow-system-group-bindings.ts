import { defineRule } from "../../../rule";
import { clusterRoleBindings, roleBindings } from "../resources";
import { noSubject } from "./subjects";

export const disallowSystemGroupBindings = defineRule({
  id: "disallow-system-group-bindings",
  title: "No rights for everybody",
  rationale:
    "system:authenticated is everyone with an account at the cloud, on some clusters everyone on the Internet; " +
    "system:serviceaccounts is every pod; system:masters cannot be taken its rights. What they get, nobody decided on.",
  remediation: "Name the group, user or service account that is meant.",
  severity: "critical",
  controls: [
    "cis-gke-1.9.0/4.1.6",
    "cis-gke-1.9.0/4.1.8",
    "cis-gke-1.9.0/4.1.9",
    "cis-gke-1.9.0/4.1.10",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [roleBindings, clusterRoleBindings],
  polarity: "forbid",
  variables: {
    // Kubernetes makes these itself, each named as the role that it binds.
    builtIn:
      'object.kind == "ClusterRoleBinding" && object.metadata.?name.orValue("") == object.roleRef.name && ' +
      'object.roleRef.name in ["cluster-admin", "system:basic-user", "system:discovery", ' +
      '"system:public-info-viewer", "system:service-account-issuer-discovery"]',
  },
  validations: [
    {
      require: `variables.builtIn || ${noSubject(
        'subject.kind == "Group" && (subject.name.startsWith("system:serviceaccounts") || subject.name in ' +
          '["system:authenticated", "system:masters", "system:unauthenticated"])',
      )}`,
      path: "subjects",
      message: "The binding gives rights to a group that nobody chose the members of.",
    },
    {
      require: noSubject('subject.kind == "User" && subject.name == "system:anonymous"'),
      path: "subjects",
      message: "The binding gives rights to those who have not said who they are.",
    },
  ],
});
