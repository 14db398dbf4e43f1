import { defineRule } from "../../../rule";
import { userNamespace } from "../pod-conditions";

export const requireRunAsNonRoot = defineRule({
  id: "require-run-as-non-root",
  title: "Containers run as non-root",
  rationale:
    "Root in a container is root on the node once the isolation has a hole. With runAsNonRoot the kubelet refuses to " +
    "start an image whose user is root.",
  remediation:
    "Set `securityContext.runAsNonRoot` to true on the pod, and do not set it to false on a container.",
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
  polarity: "require",
  variables: {
    userNamespace,
    podRunsAsNonRoot: "object.spec.?securityContext.?runAsNonRoot.orValue(false)",
  },
  validations: [
    {
      require:
        "variables.userNamespace || object.spec.?securityContext.?runAsNonRoot.orValue(true) == true",
      path: "spec.securityContext.runAsNonRoot",
      message: "The pod may run as root.",
    },
    {
      each: "container",
      require:
        "variables.userNamespace || " +
        "container.?securityContext.?runAsNonRoot.orValue(variables.podRunsAsNonRoot) == true",
      path: "securityContext.runAsNonRoot",
      message: "The container may run as root.",
    },
  ],
});
