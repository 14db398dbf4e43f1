import type { FalcoRuleFile } from "./rule";

/** The usual end of a compromised cluster with spare capacity, and a process with no innocent reason. */
export const cryptoMiner: FalcoRuleFile = {
  name: "crypto-miner",
  lists: [
    {
      list: "palisade_miners",
      items: [
        "xmrig",
        "xmr-stak",
        "minerd",
        "cpuminer",
        "ethminer",
        "nbminer",
        "t-rex",
        "phoenixminer",
      ],
    },
  ],
  macros: [
    {
      macro: "palisade_mining_arguments",
      condition:
        '(proc.cmdline contains "stratum+tcp://" or proc.cmdline contains "stratum+ssl://" or proc.cmdline contains "--donate-level")',
    },
  ],
  detection: {
    rule: "Crypto miner in a container",
    desc: "A known miner, or a process that is told to speak a mining pool's protocol, started in a container.",
    condition:
      "spawned_process and container and (proc.name in (palisade_miners) or palisade_mining_arguments)",
    output:
      "Crypto miner in a container (process=%proc.name parent=%proc.pname user=%user.uid image=%container.image.repository)",
    priority: "CRITICAL",
    tags: ["maturity_sandbox", "container", "process", "mitre_impact", "T1496"],
    exceptions: [],
  },
};
