import { defineRule } from "../../../rule";

const allowed = '["RuntimeDefault", "Localhost"]';
// A profile that is there but names no type is none of the allowed ones.
const unset = '{"type": "RuntimeDefault"}';

export const disallowUnconfinedSeccomp = defineRule({
  id: "disallow-unconfined-seccomp",
  title: "Seccomp is not turned off",
  rationale:
    "Unconfined hands every system call of the kernel to the container, even on a node whose kubelet gives all others " +
    "the runtime's profile.",
  remediation:
    "Set `securityContext.seccompProfile.type` to RuntimeDefault or Localhost, or leave the profile out.",
  severity: "medium",
  controls: [
    "pss/baseline",
    "cis-gke-1.9.0/4.2.1",
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
      require: `object.spec.?securityContext.?seccompProfile.orValue(${unset}).?type.orValue("") in ${allowed}`,
      path: "spec.securityContext.seccompProfile.type",
      message: "The pod's seccomp profile is neither RuntimeDefault nor Localhost.",
    },
    {
      each: "container",
      require: `container.?securityContext.?seccompProfile.orValue(${unset}).?type.orValue("") in ${allowed}`,
      path: "securityContext.seccompProfile.type",
      message: "The container's seccomp profile is neither RuntimeDefault nor Localhost.",
    },
  ],
  printable: ["spec.securityContext.seccompProfile.type", "securityContext.seccompProfile.type"],
});
