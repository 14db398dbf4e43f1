import { defineRule } from "../../../rule";
import { clusterRoles, roles } from "../resources";
import { changing, grants, noRule, roleVariables } from "./grants";

export const disallowPodExec = defineRule({
  id: "disallow-pod-exec",
  title: "No way into running pods",
  rationale:
    "A shell in a pod has the pod's identity, its Secrets and its network. `get` opens one through a websocket just as " +
    "`create` does, and no admission rule sees what is typed.",
  remediation:
    "Leave `pods/exec`, `pods/attach`, `pods/portforward` and `pods/ephemeralcontainers` out; bind a role with them by " +
    "name and for a time, under a waiver.",
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
      require: noRule(
        grants({
          apiGroups: [""],
          resources: ["pods/exec", "pods/attach", "pods/portforward"],
          verbs: ["get", "create"],
        }),
      ),
      path: "rules",
      message: "The role opens shells or ports of running pods.",
    },
    {
      require: noRule(
        grants({ apiGroups: [""], resources: ["pods/ephemeralcontainers"], verbs: changing }),
      ),
      path: "rules",
      message: "The role puts containers into running pods.",
    },
  ],
});
