import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Whole databases leave through the tools that are made for it, more often than through an exploit. */
export const bulkDatabaseDump: FalcoRule = {
  id: "bulk-database-dump",
  title: "Bulk dump of a database",
  description:
    "A tool that copies a whole database started in a container that is not known to make backups.",
  source: "syscall",
  maturity: "incubating",
  priority: "WARNING",
  attack: { tactic: "collection", technique: "T1213" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_dump_tools"],
  macros: ["palisade_started", "palisade_in_container"],
  condition: "palisade_started and palisade_in_container and proc.name in (palisade_dump_tools)",
  exceptions: [
    {
      name: "backup_images",
      fields: ["container.image.repository"],
      comps: ["endswith"],
      values: [["/pgbackrest"], ["/wal-g"], ["/barman"], ["/velero"]],
    },
    {
      // A new replica copies its primary.
      name: "replicas",
      fields: ["proc.name", "proc.pname"],
      comps: ["=", "in"],
      values: [["pg_basebackup", ["patroni", "barman", "barman-cloud-ba"]]],
    },
  ],
  examples: {
    fires: {
      "pg_dump in the database's own container": started("pg_dump", images.postgres, {
        "proc.pname": "bash",
      }),
      "pg_dump from a notebook": started("pg_dump", images.notebook, { "proc.pname": "bash" }),
    },
    quiet: {
      "the nightly backup": started("pg_basebackup", "docker.io/library/barman", {
        "proc.pname": "barman",
      }),
      "Patroni builds a replica": started("pg_basebackup", "ghcr.io/zalando/spilo", {
        "proc.pname": "patroni",
      }),
      "a query from a task": started("psql", images.airflow, { "proc.pname": "bash" }),
    },
  },
};
