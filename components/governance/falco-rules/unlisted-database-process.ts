import type { FalcoRuleFile } from "./rule";

/**
 * A database server starts few kinds of process, always the same ones, so what is not listed is worth a look. Lists are
 * per class of workload: one list for all containers would either fire on everything or allow everything.
 *
 * Names are those of the kernel, which cuts them to 15 characters.
 */
export const unlistedDatabaseProcess: FalcoRuleFile = {
  name: "unlisted-database-process",
  lists: [
    {
      list: "palisade_postgres_processes",
      items: [
        "postgres",
        "postmaster",
        "initdb",
        "pg_ctl",
        "pg_isready",
        "psql",
        "docker-entrypoi",
        "docker-ensure-i",
        "gosu",
      ],
    },
    {
      list: "palisade_redis_processes",
      items: ["redis-server", "redis-cli", "redis-sentinel", "docker-entrypoi", "gosu"],
    },
  ],
  macros: [
    {
      macro: "palisade_postgres_container",
      condition:
        '(container.image.repository endswith "/postgres" or container.image.repository endswith "/postgresql")',
    },
    {
      macro: "palisade_redis_container",
      condition:
        '(container.image.repository endswith "/redis" or container.image.repository endswith "/valkey")',
    },
  ],
  detection: {
    rule: "Unlisted process in a database container",
    desc: "A process started in a database container that is not among those that a database starts.",
    condition:
      "spawned_process and container and ((palisade_postgres_container and not proc.name in (palisade_postgres_processes)) or (palisade_redis_container and not proc.name in (palisade_redis_processes)))",
    output:
      "Unlisted process in a database container (process=%proc.name parent=%proc.pname user=%user.uid image=%container.image.repository)",
    priority: "ERROR",
    tags: ["maturity_sandbox", "container", "process", "mitre_execution", "T1059"],
    exceptions: [
      {
        // Probes and hooks of the usual charts run the server's own client through a shell.
        name: "probes",
        fields: ["proc.name", "proc.cmdline"],
        comps: ["in", "contains"],
        values: [
          [["sh", "bash"], "pg_isready"],
          [["sh", "bash"], "redis-cli"],
        ],
      },
    ],
  },
};
