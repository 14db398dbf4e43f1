import type { KubernetesExamples } from "../../../examples";
import { pod, securePod } from "../compliant";

function setting(sysctls: readonly Record<string, unknown>[]) {
  return pod((p) => {
    securePod(p, { sysctls });
  });
}

export const examples: KubernetesExamples = {
  rule: "restrict-sysctls",
  good: {
    "sets nothing": setting([]),
    "sets what only the pod feels": setting([
      { name: "kernel.shm_rmid_forced", value: "1" },
      { name: "net.ipv4.ip_local_port_range", value: "1024 65535" },
      { name: "net.ipv4.ip_local_reserved_ports", value: "8080,9148" },
      { name: "net.ipv4.ip_unprivileged_port_start", value: "0" },
      { name: "net.ipv4.ping_group_range", value: "1 0" },
      { name: "net.ipv4.tcp_fin_timeout", value: "30" },
      { name: "net.ipv4.tcp_keepalive_intvl", value: "15" },
      { name: "net.ipv4.tcp_keepalive_probes", value: "5" },
      { name: "net.ipv4.tcp_keepalive_time", value: "300" },
      { name: "net.ipv4.tcp_notsent_lowat", value: "16384" },
      { name: "net.ipv4.tcp_rmem", value: "4096 87380 16777216" },
      { name: "net.ipv4.tcp_slow_start_after_idle", value: "0" },
      { name: "net.ipv4.tcp_syncookies", value: "1" },
      { name: "net.ipv4.tcp_wmem", value: "4096 16384 16777216" },
    ]),
  },
  bad: {
    "takes more of the node's memory": {
      object: setting([
        { name: "net.ipv4.tcp_syncookies", value: "1" },
        { name: "kernel.msgmax", value: "65536" },
      ]),
      at: "spec.securityContext.sysctls",
    },
    "forwards what is not its own": {
      object: setting([{ name: "net.ipv4.ip_forward", value: "1" }]),
      at: "spec.securityContext.sysctls",
    },
    "names no setting": {
      object: setting([{ value: "1" }]),
      at: "spec.securityContext.sysctls",
    },
  },
};
