import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Somebody is inside a database: a person with a terminal, whom no audit of the database sees. */
export const interactiveDatabaseShell: FalcoRule = {
  id: "interactive-database-shell",
  title: "Interactive shell in a database container",
  description: "A shell with a terminal started in a database container, as kubectl exec -it does.",
  source: "syscall",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "execution", technique: "T1059" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_shells"],
  macros: ["palisade_started", "palisade_in_container", "palisade_database"],
  condition:
    "palisade_started and palisade_in_container and palisade_database and proc.name in (palisade_shells) and proc.tty != 0",
  exceptions: [],
  examples: {
    fires: {
      "kubectl exec -it into Postgres": started("bash", images.postgres, {
        "proc.tty": 34816,
        "proc.pname": "containerd-shim",
      }),
    },
    quiet: {
      "a probe runs through a shell": started("sh", images.postgres, {
        "proc.pname": "containerd-shim",
      }),
      "a terminal in a notebook": started("bash", images.notebook, { "proc.tty": 34816 }),
    },
  },
};
