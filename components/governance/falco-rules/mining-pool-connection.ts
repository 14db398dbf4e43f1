import { connected, images } from "./events";
import { workload, type FalcoRule } from "./rule";

/** A miner may be called anything; the ports of the pools are few. */
export const miningPoolConnection: FalcoRule = {
  id: "mining-pool-connection",
  title: "Connection to a mining pool's port",
  description:
    "A container connected to an address outside, on a port that mining pools use and little else.",
  source: "syscall",
  maturity: "incubating",
  priority: "ERROR",
  attack: { tactic: "impact", technique: "T1496" },
  shows: ["proc.name", "fd.sip", "fd.sport", ...workload],
  lists: ["palisade_pool_ports"],
  macros: ["palisade_connected", "palisade_in_container", "palisade_to_undeclared_network"],
  condition:
    "palisade_connected and palisade_in_container and palisade_to_undeclared_network and fd.sport in (palisade_pool_ports)",
  exceptions: [],
  examples: {
    fires: {
      "a pool": connected("203.0.113.77", 3333, "python3", {
        "container.image.repository": images.notebook,
      }),
    },
    quiet: {
      "a service of the cluster on the same port": connected("10.4.7.9", 4444, "java"),
      "an API on the internet": connected("203.0.113.77", 443, "python3"),
    },
  },
};
