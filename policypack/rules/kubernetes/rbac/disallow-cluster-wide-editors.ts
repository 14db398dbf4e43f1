import { defineRule } from "../../../rule";
import { clusterRoleBindings } from "../resources";

export const disallowClusterWideEditors = defineRule({
  id: "disallow-cluster-wide-editors",
  title: "No editors of every namespace",
  rationale:
    "`admin` and `edit` read every Secret of a namespace and run pods as any of its service accounts. In every namespace, " +
    "kube-system among them, that is as much as cluster-admin.",
  remediation: "Bind the role with a RoleBinding in each namespace that the subject works in.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.1.2",
    "cis-eks-1.8.0/4.1.4",
    "cis-gke-1.9.0/4.1.2",
    "cis-aks-1.8.0/4.1.2",
    "cis-aks-1.8.0/4.1.4",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [clusterRoleBindings],
  polarity: "forbid",
  validations: [
    {
      require: '!(object.roleRef.name in ["admin", "edit"])',
      path: "roleRef.name",
      message: "The binding lets its subjects change what is in every namespace.",
    },
  ],
});
