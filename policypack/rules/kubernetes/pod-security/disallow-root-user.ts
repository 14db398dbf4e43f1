import { defineRule } from "../../../rule";
import { userNamespace } from "../pod-conditions";

export const disallowRootUser = defineRule({
  id: "disallow-root-user",
  title: "No container with user id 0",
  rationale:
    "User id 0 is root, whatever the image says. It owns every file in the container, and files of the node that a " +
    "volume brings in.",
  remediation: "Set `securityContext.runAsUser` to another id than 0, or leave it out.",
  severity: "high",
  controls: [
    "pss/restricted",
    "cis-aks-1.8.0/4.2.6",
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  variables: { userNamespace },
  validations: [
    {
      require: "variables.userNamespace || object.spec.?securityContext.?runAsUser.orValue(1) > 0",
      path: "spec.securityContext.runAsUser",
      message: "The pod runs as root.",
    },
    {
      each: "container",
      require: "variables.userNamespace || container.?securityContext.?runAsUser.orValue(1) > 0",
      path: "securityContext.runAsUser",
      message: "The container runs as root.",
    },
  ],
  printable: ["spec.securityContext.runAsUser", "securityContext.runAsUser"],
});
