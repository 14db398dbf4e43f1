import { defineRule } from "../../../rule";

export const disallowDefaultNamespace = defineRule({
  id: "disallow-default-namespace",
  title: "No workload in the default namespace",
  rationale:
    "Roles, quotas and network policies belong to a namespace. What lands in `default` has nobody's, and stands beside " +
    "everything else that was put nowhere.",
  remediation: "Set `metadata.namespace` to the namespace of the team that owns the workload.",
  severity: "low",
  controls: [
    "cis-eks-1.8.0/4.5.2",
    "cis-gke-1.9.0/4.6.4",
    "cis-aks-1.8.0/4.7.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.9",
  ],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      // Before it reaches the API server, an object without a namespace is one in `default`.
      require: 'has(object.metadata.namespace) && object.metadata.namespace != "default"',
      path: "metadata.namespace",
      message: "The workload is in the default namespace.",
    },
  ],
});
