import { images, opened } from "./events";
import { workload, type FalcoRule } from "./rule";

const refused = { "fd.num": -1, "evt.failed": true, "evt.res": "EROFS" } as const;

/** The file system said no. What a workload writes is known; what tries elsewhere is not the workload. */
export const readOnlyWrite: FalcoRule = {
  id: "read-only-write",
  title: "Write below a read-only mount refused",
  description:
    "A process in a data workload tried to write to a program or configuration folder that is mounted read-only.",
  source: "syscall",
  maturity: "sandbox",
  priority: "NOTICE",
  attack: { tactic: "persistence", technique: "T1554" },
  shows: ["proc.name", "fd.name", "user.uid", ...workload],
  lists: [],
  macros: ["palisade_in_container", "palisade_data_workload", "palisade_notebook"],
  condition:
    'evt.type in (open, openat, openat2) and evt.is_open_write = true and evt.res = EROFS and palisade_in_container and (palisade_data_workload or palisade_notebook) and (fd.name startswith "/usr/" or fd.name startswith "/bin/" or fd.name startswith "/sbin/" or fd.name startswith "/lib" or fd.name startswith "/etc/" or fd.name startswith "/opt/")',
  exceptions: [
    {
      // Python tries to keep what it compiled beside its modules, and does without.
      name: "compiled_python",
      fields: ["fd.name"],
      comps: ["contains"],
      values: [["/__pycache__/"]],
    },
    {
      // Entry points add the random user of a pod to it where they can.
      name: "entry_points_name_their_user",
      fields: ["fd.name", "proc.name"],
      comps: ["=", "in"],
      values: [["/etc/passwd", ["entrypoint", "entrypoint.sh", "bash", "start.sh"]]],
    },
  ],
  examples: {
    fires: {
      "a binary is dropped": opened("/usr/local/bin/kinsing", "write", "curl", {
        ...refused,
        "container.image.repository": images.airflow,
      }),
      "a job is to be started by cron": opened("/etc/cron.d/update", "write", "sh", {
        ...refused,
        "container.image.repository": images.postgres,
      }),
    },
    quiet: {
      "Python compiles a module": opened(
        "/usr/local/lib/python3.12/__pycache__/os.cpython-312.pyc",
        "write",
        "python3",
        { ...refused, "container.image.repository": images.airflow },
      ),
      "a write that is allowed": opened("/opt/spark/work-dir/part-0", "write", "java"),
    },
  },
};
