import { defineRule } from "../../../rule";
import { userNamespace } from "../pod-conditions";

export const restrictProcMount = defineRule({
  id: "restrict-proc-mount",
  title: "The kernel's files in /proc stay masked",
  rationale:
    "The runtime hides the parts of /proc through which a process reads the kernel's memory layout or changes its " +
    "settings. Unmasked, they are open to the container, and outside a user namespace its root is the node's.",
  remediation:
    "Remove `securityContext.procMount`, or set it to Default. A container that runs containers of its own may unmask " +
    "/proc in a pod with `hostUsers: false`.",
  severity: "high",
  controls: [
    "pss/baseline",
    "cis-gke-1.9.0/4.2.1",
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
      each: "container",
      require:
        'variables.userNamespace || container.?securityContext.?procMount.orValue("Default") == "Default"',
      path: "securityContext.procMount",
      message: "The container sees all of /proc, outside a user namespace.",
    },
  ],
  printable: ["securityContext.procMount"],
});
