import { defineRule } from "../../../rule";

export const disallowSharedProcessNamespace = defineRule({
  id: "disallow-shared-process-namespace",
  title: "Containers that do not see each other's processes",
  rationale:
    "In a shared process namespace each container reads the others' environment and files through /proc, Secrets among " +
    "them, and can send their processes signals.",
  remediation: "Leave `shareProcessNamespace` out.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/pod-security"],
  on: "pods",
  polarity: "forbid",
  validations: [
    {
      require: "!object.spec.?shareProcessNamespace.orValue(false)",
      path: "spec.shareProcessNamespace",
      message: "The containers of the pod share their processes.",
    },
  ],
});
