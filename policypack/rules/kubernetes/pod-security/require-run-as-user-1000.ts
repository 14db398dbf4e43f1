import { defineRule } from "../../../rule";
import { windows } from "../pod-conditions";

export const requireRunAsUser1000 = defineRule({
  id: "require-run-as-user-1000",
  title: "User id 1000 or above",
  rationale:
    "Ids below 1000 belong to the system's own users. A container with such an id that reaches the node's files has " +
    "the rights of a service there.",
  remediation:
    "Set `securityContext.runAsUser` to 1000 or above, on the pod or on every container.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "require",
  variables: {
    windows,
    // Without an id the image decides, and that is not seen here.
    podUser: "object.spec.?securityContext.?runAsUser.orValue(0)",
  },
  validations: [
    {
      require: "object.spec.?securityContext.?runAsUser.orValue(1000) >= 1000",
      path: "spec.securityContext.runAsUser",
      message: "The pod's user id is below 1000.",
    },
    {
      each: "container",
      require:
        "variables.windows || container.?securityContext.?runAsUser.orValue(variables.podUser) >= 1000",
      path: "securityContext.runAsUser",
      message: "The container's user id is not given, or below 1000.",
    },
  ],
  printable: ["spec.securityContext.runAsUser", "securityContext.runAsUser"],
});
