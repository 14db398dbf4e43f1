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
  controls: ["nsa-cisa-1.2/network-separation"],
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
