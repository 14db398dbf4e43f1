import { defineRule } from "../../../rule";
import { clusterRoleBindings, roleBindings } from "../resources";

export const disallowClusterAdminBindings = defineRule({
  id: "disallow-cluster-admin-bindings",
  title: "No bindings to cluster-admin",
  rationale:
    "cluster-admin may do everything, in every namespace, including granting itself to others. One leaked token of such " +
    "a subject is the whole cluster.",
  remediation:
    "Bind a role that names what the subject does. People become administrators through the cloud's own access control.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/4.1.1",
    "cis-gke-1.9.0/4.1.1",
    "cis-aks-1.8.0/4.1.1",
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
    // Kubernetes makes this one itself. With any other subject in it, it is not Kubernetes' own.
    builtIn:
      'object.metadata.?name.orValue("") == "cluster-admin" && object.kind == "ClusterRoleBinding" && ' +
      'object.?subjects.orValue([]).all(subject, subject.kind == "Group" && subject.name == "system:masters")',
  },
  validations: [
    {
      require: 'object.roleRef.name != "cluster-admin" || variables.builtIn',
      path: "roleRef.name",
      message: "The binding makes its subjects cluster-admin.",
    },
  ],
});
