import { defineRule } from "../../../rule";

export const disallowAddedCapabilities = defineRule({
  id: "disallow-added-capabilities",
  title: "No capabilities beyond the usual ones",
  rationale:
    "SYS_ADMIN, SYS_PTRACE, SYS_MODULE and their like let a container change the node's kernel, read the memory of " +
    "other processes or mount its disks, and NET_RAW forges packets. A container has none of them unless it asks.",
  remediation:
    "Remove from `securityContext.capabilities.add` everything but AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, " +
    "KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID and SYS_CHROOT.",
  severity: "high",
  controls: [
    "pss/baseline",
    "cis-gke-1.9.0/4.2.1",
    "cis-aks-1.8.0/4.2.7",
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
      each: "container",
      // Names are as the API has them: "CAP_CHOWN" and "chown" are not among them.
      require:
        "container.?securityContext.?capabilities.?add.orValue([]).all(capability, capability in " +
        '["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", ' +
        '"SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"])',
      path: "securityContext.capabilities.add",
      message: "The container adds a capability that no container has by itself.",
    },
  ],
  printable: ["securityContext.capabilities.add"],
});
