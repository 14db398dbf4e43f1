import { defineRule } from "../../../rule";

export const requireDefaultProcMount = defineRule({
  id: "require-default-proc-mount",
  title: "The kernel's files in /proc stay masked, in user namespaces too",
  rationale:
    "A user namespace makes the container's root nobody on the node, but the kernel is the same: with /proc unmasked " +
    "a flaw in what it reads there is within reach of the container.",
  remediation: "Remove `securityContext.procMount`, or set it to Default, on every container.",
  severity: "medium",
  controls: ["pss/restricted"],
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
