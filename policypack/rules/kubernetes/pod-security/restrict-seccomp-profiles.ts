import { defineRule } from "../../../rule";
import { windows } from "../pod-conditions";

const allowed = '["RuntimeDefault", "Localhost"]';

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
  ],
  on: "pods",
  polarity: "require",
  variables: {
    windows,
    podProfile: 'object.spec.?securityContext.?seccompProfile.?type.orValue("")',
  },
  validations: [
    {
      require: `variables.windows || variables.podProfile in ["", "RuntimeDefault", "Localhost"]`,
      path: "spec.securityContext.seccompProfile.type",
      message: "The pod's seccomp profile is neither RuntimeDefault nor Localhost.",
    },
    {
      each: "container",
      require:
        "variables.windows || " +
        `container.?securityContext.?seccompProfile.?type.orValue(variables.podProfile) in ${allowed}`,
      path: "securityContext.seccompProfile.type",
      message: "The container's seccomp profile is neither RuntimeDefault nor Localhost.",
    },
  ],
  printable: ["spec.securityContext.seccompProfile.type", "securityContext.seccompProfile.type"],
});
