import { defineRule } from "../../../rule";

export const requireDefaultProcMount = defineRule({
  id: "require-default-proc-mount",
  title: "The kernel's files in /proc stay masked, in user namespaces too",
  rationale:
    "A user namespace makes the container's root nobody on the node, but the kernel is the same: with /proc unmasked " +
    "a flaw in what it reads there is within reach of the container.",
  remediation: "Remove `securityContext.procMount`, or set it to Default, on every container.",
  severity: "medium",
  controls: [
    "pss/restricted",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      each: "container",
      require: 'container.?securityContext.?procMount.orValue("Default") == "Default"',
      path: "securityContext.procMount",
      message: "The container sees all of /proc.",
    },
  ],
  printable: ["securityContext.procMount"],
});
