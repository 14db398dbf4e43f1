import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** The usual end of a compromised cluster with spare capacity, and a process with no innocent reason. */
export const cryptoMiner: FalcoRule = {
  id: "crypto-miner",
  title: "Crypto miner in a container",
  description:
    "A known miner, or a process that is told to speak a mining pool's protocol, started in a container.",
  source: "syscall",
  maturity: "stable",
  priority: "CRITICAL",
  attack: { tactic: "impact", technique: "T1496" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_miners"],
  macros: ["palisade_started", "palisade_in_container"],
  condition:
    'palisade_started and palisade_in_container and (proc.name in (palisade_miners) or proc.cmdline contains "stratum+tcp://" or proc.cmdline contains "stratum+ssl://" or proc.cmdline contains "--donate-level")',
  exceptions: [],
  examples: {
    fires: {
      "a known miner": started("xmrig", images.spark, { "proc.cmdline": "xmrig -o pool" }),
      "a renamed one": started("java", images.spark, {
        "proc.cmdline": "java -o stratum+tcp://pool.example:3333",
      }),
    },
    quiet: {
      "Spark works hard": started("java", images.spark, {
        "proc.cmdline":
          "java -cp /opt/spark/jars/* org.apache.spark.executor.CoarseGrainedExecutorBackend",
      }),
    },
  },
};
