import { defineRule } from "../../../rule";

export const disallowWindowsHostProcess = defineRule({
  id: "disallow-windows-host-process",
  title: "No Windows containers that are processes of the node",
  rationale:
    "A HostProcess container is no container: it is a process of the Windows node, with its network, its files and " +
    "its services. Whoever takes it over owns the node.",
  remediation:
    "Remove `securityContext.windowsOptions.hostProcess` from the pod and its containers, or set it to false.",
  severity: "critical",
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
  validations: [
    {
      require: "object.spec.?securityContext.?windowsOptions.?hostProcess.orValue(false) == false",
      path: "spec.securityContext.windowsOptions.hostProcess",
      message: "The pod's containers are processes of the node.",
    },
    {
      each: "container",
      require: "container.?securityContext.?windowsOptions.?hostProcess.orValue(false) == false",
      path: "securityContext.windowsOptions.hostProcess",
      message: "The container is a process of the node.",
    },
  ],
});
