import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** A database server starts few kinds of process, always the same ones, so what is not listed is worth a look. */
export const unlistedDatabaseProcess: FalcoRule = {
  id: "unlisted-database-process",
  title: "Unlisted process in a database container",
  description:
    "A process started in a database container that is not among those that a database starts. Shells have rules of their own.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "execution", technique: "T1059" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: [
    "palisade_shells",
    "palisade_postgres_processes",
    "palisade_redis_processes",
    "palisade_dump_tools",
  ],
  macros: ["palisade_started", "palisade_in_container", "palisade_postgres", "palisade_redis"],
  condition:
    "palisade_started and palisade_in_container and not proc.name in (palisade_shells, palisade_dump_tools) and ((palisade_postgres and not proc.name in (palisade_postgres_processes)) or (palisade_redis and not proc.name in (palisade_redis_processes)))",
  exceptions: [
    {
      name: "exporters",
      fields: ["proc.name"],
      comps: ["="],
      values: [["postgres_export"], ["redis_exporter"], ["pgbouncer"]],
    },
  ],
  examples: {
    fires: {
      "an interpreter in Postgres": started("perl", images.postgres, { "proc.pname": "postgres" }),
      "an unknown binary in Redis": started("kworkerds", images.redis, {
        "proc.pname": "redis-server",
      }),
    },
    quiet: {
      "a probe of Postgres": started("pg_isready", images.postgres, { "proc.pname": "sh" }),
      "Postgres archives its log": started("wal-g", "docker.io/bitnami/postgresql", {
        "proc.pname": "sh",
      }),
      "an exporter beside Redis": started("redis_exporter", "docker.io/bitnami/redis"),
      "an interpreter where there is no database": started("perl", images.airflow),
    },
  },
};
