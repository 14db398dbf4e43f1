import { connected, images } from "./events";
import { workload, type FalcoRule } from "./rule";

/** A database has no business on the internet; what it needs there is declared. */
export const undeclaredDestination: FalcoRule = {
  id: "undeclared-destination",
  title: "Database connects to an undeclared address",
  description:
    "A process in a database container opened a connection to an address outside the declared networks. Network policies should have stopped it before.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "exfiltration", technique: "T1048" },
  shows: ["proc.name", "fd.sip", "fd.sport", ...workload],
  lists: [],
  macros: [
    "palisade_connected",
    "palisade_in_container",
    "palisade_database",
    "palisade_to_undeclared_network",
  ],
  condition:
    "palisade_connected and palisade_in_container and palisade_database and palisade_to_undeclared_network",
  exceptions: [
    {
      // Backups go to the object stores of the clouds, whose addresses change.
      name: "backups_to_object_stores",
      fields: ["proc.name", "fd.sport"],
      comps: ["in", "="],
      values: [[["wal-g", "pgbackrest", "barman-cloud-wa", "barman-cloud-ba"], "443"]],
    },
  ],
  examples: {
    fires: {
      "Postgres calls out": connected("203.0.113.9", 443, "postgres", {
        "container.image.repository": images.postgres,
      }),
      "a connection in progress": connected("203.0.113.9", 6379, "redis-server", {
        "container.image.repository": images.redis,
        "evt.failed": true,
        "evt.res": "EINPROGRESS",
      }),
    },
    quiet: {
      "a replica follows its primary": connected("10.4.7.9", 5432, "postgres", {
        "container.image.repository": images.postgres,
      }),
      "a backup goes to an object store": connected("203.0.113.9", 443, "wal-g", {
        "container.image.repository": images.postgres,
      }),
      "Spark reads an object store": connected("203.0.113.9", 443, "java"),
    },
  },
};
