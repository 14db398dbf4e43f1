import { defineRule } from "../../../rule";
import { windows } from "../pod-conditions";

const allowed = '["RuntimeDefault", "Localhost"]';
// A profile that is there but names no type is none of the allowed ones.
const unset = '{"type": "RuntimeDefault"}';

export const restrictSeccompProfiles = defineRule({
  id: "restrict-seccomp-profiles",
  title: "A seccomp profile",
  rationale:
    "Without a seccomp profile a container may call every system call of the kernel, and most ways out of a container " +
    "start at one that it never needs.",
  remediation: "Set `securityContext.seccompProfile.type` to RuntimeDefault on the pod.",
  severity: "medium",
  controls: [
    "pss/restricted",
    "cis-gke-1.9.0/4.6.2",
    "cis-gke-1.9.0/4.6.3",
    "cis-aks-1.8.0/4.7.2",
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
    podProfile: "object.spec.?securityContext.?seccompProfile.orValue({})",
  },
  validations: [
    {
      require:
        "variables.windows || " +
        `object.spec.?securityContext.?seccompProfile.orValue(${unset}).?type.orValue("") in ${allowed}`,
      path: "spec.securityContext.seccompProfile.type",
      message: "The pod's seccomp profile is neither RuntimeDefault nor Localhost.",
    },
    {
      each: "container",
      require:
        "variables.windows || " +
        `container.?securityContext.?seccompProfile.orValue(variables.podProfile).?type.orValue("") in ${allowed}`,
      path: "securityContext.seccompProfile.type",
      message: "The container's seccomp profile is neither RuntimeDefault nor Localhost.",
    },
  ],
  printable: ["spec.securityContext.seccompProfile.type", "securityContext.seccompProfile.type"],
  mutatedBy: "default-seccomp-profile",
});
