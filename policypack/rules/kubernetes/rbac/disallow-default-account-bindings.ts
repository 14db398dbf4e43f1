import { defineRule } from "../../../rule";
import { clusterRoleBindings, roleBindings } from "../resources";
import { noSubject } from "./subjects";

export const disallowDefaultAccountBindings = defineRule({
  id: "disallow-default-account-bindings",
  title: "No rights for default service accounts",
  rationale:
    "A pod that names no service account is the namespace's default one. Rights that it has, every such pod has, the one " +
    "that somebody breaks into as well.",
  remediation:
    "Make a service account for the workload, name it in `spec.serviceAccountName` and bind that.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.5",
    "cis-gke-1.9.0/4.1.4",
    "cis-aks-1.8.0/4.1.5",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.312.a.1",
  ],
  on: [roleBindings, clusterRoleBindings],
  polarity: "forbid",
  validations: [
    {
      require: noSubject(
        'subject.kind == "ServiceAccount" && subject.name == "default" || ' +
          // The same account, by the name that it has as a user.
          'subject.kind == "User" && subject.name.matches("^system:serviceaccount:[^:]+:default$")',
      ),
      path: "subjects",
      message: "The binding gives rights to a default service account.",
    },
  ],
});
