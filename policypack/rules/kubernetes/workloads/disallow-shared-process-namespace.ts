import { defineRule } from "../../../rule";

export const disallowSharedProcessNamespace = defineRule({
  id: "disallow-shared-process-namespace",
  title: "Containers that do not see each other's processes",
  rationale:
    "In a shared process namespace each container reads the others' environment and files through /proc, Secrets among " +
    "them, and can send their processes signals.",
  remediation: "Leave `shareProcessNamespace` out.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/pod-security",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.6",
    "gdpr/32.1.b",
  ],
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
