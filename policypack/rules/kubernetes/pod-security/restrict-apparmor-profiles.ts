import { defineRule } from "../../../rule";

const allowed = '["RuntimeDefault", "Localhost"]';
// A profile that is there but names no type is none of the allowed ones.
const unset = '{"type": "RuntimeDefault"}';

export const restrictAppArmorProfiles = defineRule({
  id: "restrict-apparmor-profiles",
  title: "AppArmor is not turned off",
  rationale:
    "Where the node has AppArmor, the runtime's profile keeps a container from mounting file systems and from writing " +
    "to the kernel's own files. An unconfined container has lost that wall without anyone noticing.",
  remediation:
    "Set `securityContext.appArmorProfile.type` to RuntimeDefault or Localhost, or leave it out. Remove annotations " +
    "that start with container.apparmor.security.beta.kubernetes.io/, or give them one of the same two meanings.",
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
  variables: {
    // A template in a manifest may have no metadata at all.
    annotations: "has(object.metadata) ? object.metadata.?annotations.orValue({}) : {}",
  },
  validations: [
    {
      require: `object.spec.?securityContext.?appArmorProfile.orValue(${unset}).?type.orValue("") in ${allowed}`,
      path: "spec.securityContext.appArmorProfile.type",
      message: "The pod's AppArmor profile is neither RuntimeDefault nor Localhost.",
    },
    {
      each: "container",
      require: `container.?securityContext.?appArmorProfile.orValue(${unset}).?type.orValue("") in ${allowed}`,
      path: "securityContext.appArmorProfile.type",
      message: "The container's AppArmor profile is neither RuntimeDefault nor Localhost.",
    },
    {
      // Before Kubernetes 1.30 the profile was an annotation, and it is still obeyed.
      require:
        "variables.annotations.all(key, " +
        '!key.startsWith("container.apparmor.security.beta.kubernetes.io/") || ' +
        'variables.annotations[key] in ["", "runtime/default"] || ' +
        'variables.annotations[key].startsWith("localhost/"))',
      path: "metadata.annotations",
      message:
        "An annotation gives a container another AppArmor profile than the runtime's or a local one.",
    },
  ],
  printable: ["spec.securityContext.appArmorProfile.type", "securityContext.appArmorProfile.type"],
});
