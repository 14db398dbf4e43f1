import type { FalcoRuleFile } from "./rule";

/** Whole databases leave through the tools that are made for it, more often than through an exploit. */
export const bulkDatabaseDump: FalcoRuleFile = {
  name: "bulk-database-dump",
  lists: [
    {
      list: "palisade_dump_tools",
      items: ["pg_dump", "pg_dumpall", "pg_basebackup", "mysqldump", "mariadb-dump", "mongodump"],
    },
  ],
  macros: [],
  detection: {
    rule: "Bulk dump of a database",
    desc: "A tool that copies a whole database started in a container that is not known to make backups.",
    condition: "spawned_process and container and proc.name in (palisade_dump_tools)",
    output:
      "Bulk dump of a database (process=%proc.name parent=%proc.pname user=%user.uid image=%container.image.repository)",
    priority: "WARNING",
    tags: ["maturity_sandbox", "container", "process", "mitre_exfiltration", "T1005"],
    exceptions: [
      {
        name: "backup_images",
        fields: ["container.image.repository"],
        comps: ["endswith"],
        values: [["/pgbackrest"], ["/wal-g"], ["/barman"]],
      },
    ],
  },
};
