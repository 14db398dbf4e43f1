import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { changing, grants, noRule, roleVariables } from "./grants";

export const disallowPodProxy = defineRule({
  id: "disallow-pod-proxy",
  title: "No access to pods through the API server",
  rationale:
    "A request through the API server's proxy comes from the control plane, past network policies and past what stands " +
    "before the Service. Whatever listens on a pod answers it.",
  remediation:
    "Leave `pods/proxy` and `services/proxy` out; let those who need a Service reach it by its own way in.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
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
      require: noRule(
        grants({
          apiGroups: [""],
          resources: ["pods/proxy", "services/proxy"],
          verbs: ["get", "create", ...changing, "delete"],
        }),
      ),
      path: "rules",
      message: "The role reaches what listens on pods, past network policies.",
    },
  ],
});
