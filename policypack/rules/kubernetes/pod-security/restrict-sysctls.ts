import { defineRule } from "../../../rule";

/** Settings that belong to the pod's own namespaces and cannot be felt by its neighbours. */
const safe = [
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_notsent_lowat",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_wmem",
] as const;

export const restrictSysctls = defineRule({
  id: "restrict-sysctls",
  title: "No kernel settings beyond the safe ones",
  rationale:
    "Other settings reach past the pod: they take the node's memory, change how the kernel treats its neighbours, or " +
    "turn a protection off for all of them.",
  remediation: `Remove from \`securityContext.sysctls\` of the pod every entry but ${safe.join(", ")}.`,
  severity: "medium",
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
      require:
        "object.spec.?securityContext.?sysctls.orValue([]).all(sysctl, " +
        `sysctl.?name.orValue("") in ${JSON.stringify(safe)})`,
      path: "spec.securityContext.sysctls",
      message: "The pod changes a kernel setting that is not among the safe ones.",
    },
  ],
  printable: ["spec.securityContext.sysctls"],
});
