import { defineRule } from "../../../rule";
import { clusterRoles } from "../resources";
import { changing, clusterRoleVariables, grants, noRule } from "./grants";

export const disallowNodeProxy = defineRule({
  id: "disallow-node-proxy",
  title: "No access to kubelets through the API server",
  rationale:
    "`nodes/proxy` speaks to the kubelet, which runs commands in every pod of its node. Neither admission nor the audit " +
    "log sees them, and `get` is enough.",
  remediation: "Grant `nodes/metrics`, `nodes/stats`, `nodes/pods` or `nodes/healthz`, as needed.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/4.1.10",
    "cis-aks-1.8.0/4.1.9",
    "nsa-cisa-1.2/authentication-authorization",
    "iso-27001-2022/A.8.2",
    "soc2-2017/CC6.3",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: [clusterRoles],
  polarity: "forbid",
  variables: clusterRoleVariables,
  validations: [
    {
      require: noRule(
        grants({
          apiGroups: [""],
          resources: ["nodes/proxy"],
          verbs: ["get", "create", ...changing, "delete"],
        }),
      ),
      path: "rules",
      message: "The role reaches every kubelet.",
    },
  ],
});
