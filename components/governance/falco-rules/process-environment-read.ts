import { images, opened } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Connection strings and keys come in environments, and /proc shows those of every process of the same user. */
export const processEnvironmentRead: FalcoRule = {
  id: "process-environment-read",
  title: "Environment of a process read",
  description: "A tool that shows files, or a shell, opened the environment of a process in /proc.",
  source: "syscall",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "credential_access", technique: "T1552" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_file_tools", "palisade_shells"],
  macros: ["palisade_opened_to_read", "palisade_in_container"],
  condition:
    'palisade_opened_to_read and palisade_in_container and fd.name startswith "/proc/" and fd.name endswith "/environ" and proc.name in (palisade_file_tools, palisade_shells, strings, xargs)',
  exceptions: [],
  examples: {
    fires: {
      "cat shows the environment of the first process": opened("/proc/1/environ", "read", "cat", {
        "container.image.repository": images.airflow,
      }),
    },
    quiet: {
      "a monitor reads it": opened("/proc/7/environ", "read", "python3"),
      "a tool looks at the load": opened("/proc/loadavg", "read", "cat"),
    },
  },
};
