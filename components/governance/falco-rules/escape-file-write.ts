import { opened } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Files by which the kernel is told what to run on the node, as root. */
export const escapeFileWrite: FalcoRule = {
  id: "escape-file-write",
  title: "Kernel's file for escaping a container written",
  description:
    "A container opened a file to write by which the kernel runs programs outside of it: a core pattern, a release agent, a helper, a binary format.",
  source: "syscall",
  maturity: "incubating",
  priority: "CRITICAL",
  attack: { tactic: "privilege_escalation", technique: "T1611" },
  shows: ["proc.name", "fd.name", "user.uid", ...workload],
  lists: ["palisade_node_namespaces"],
  macros: ["palisade_opened_to_write", "palisade_in_container"],
  condition:
    'palisade_opened_to_write and palisade_in_container and not k8s.ns.name in (palisade_node_namespaces) and (fd.name endswith "/kernel/core_pattern" or fd.name endswith "/release_agent" or fd.name endswith "/uevent_helper" or fd.name endswith "/kernel/modprobe" or fd.name contains "/fs/binfmt_misc/")',
  exceptions: [],
  examples: {
    fires: {
      "a core pattern": opened("/proc/sys/kernel/core_pattern", "write", "sh"),
      "a release agent": opened("/tmp/cgrp/release_agent", "write", "bash"),
    },
    quiet: {
      "a tuning of the node": opened("/proc/sys/net/core/somaxconn", "write", "sysctl"),
      "reading a core pattern": opened("/proc/sys/kernel/core_pattern", "read", "cat"),
    },
  },
};
