import type { KeyPath, Mistake } from "../mistakes";
import { valueText } from "../mistakes";
import type { Placed, Readable } from "../readable-parts";
import type { ManagedClusterSettings, NodePoolSettings } from "../schema";
import { duplicates } from "./clusters";

type Architecture = NodePoolSettings["architecture"];

/** Machine types whose name says that they are Arm; all others are x86. */
const armMachines: Readonly<Record<ManagedClusterSettings["cloud"], RegExp>> = {
  // The letter g after the generation is Graviton: m7g, c6gn, x2gd.
  aws: /^(a1|[a-z]+[0-9]+g[a-z]*)\./,
  gcp: /^(t2a|c4a|n4a|a4x)-/,
  // The letter p among the features: D4ps_v5, E8pds_v6.
  azure: /^Standard_[A-Z]+[0-9]+(-[0-9]+)?[a-z]*p[a-z]*(_|$)/,
};

export function nodePoolMistakes({
  index,
  settings,
}: Placed<Readable<ManagedClusterSettings>>): readonly Mistake[] {
  const pools = (settings.nodePools ?? []).map((pool, i) => ({
    path: ["clusters", index, "nodePools", i],
    pool,
  }));
  return [
    ...duplicates(pools.map(({ path, pool }) => ({ path: [...path, "name"], name: pool.name }))),
    ...pools.flatMap(({ path, pool }) => [
      ...poolSize(path, pool),
      ...poolName(path, pool, settings.cloud),
      ...processor(path, pool, settings.cloud),
    ]),
    ...pools.slice(0, 1).flatMap(({ path, pool }) => systemPool(path, pool)),
  ];
}

function poolSize(path: KeyPath, { minSize, maxSize }: NodePoolSettings): Mistake[] {
  return minSize <= maxSize
    ? []
    : [
        {
          path: [...path, "minSize"],
          wrong: `${minSize} is more than maxSize, which is ${maxSize}`,
          instead: `Write ${maxSize} or less, or raise maxSize`,
        },
      ];
}

function poolName(
  path: KeyPath,
  { name }: NodePoolSettings,
  cloud: ManagedClusterSettings["cloud"],
): Mistake[] {
  return cloud !== "azure" || /^[a-z][a-z0-9]{0,11}$/.test(name)
    ? []
    : [
        {
          path: [...path, "name"],
          wrong: `${valueText(name)} is not a name that AKS takes for a pool`,
          instead: "Write at most 12 lower-case letters and digits, such as general",
        },
      ];
}

function processor(
  path: KeyPath,
  { machineType, architecture }: NodePoolSettings,
  cloud: ManagedClusterSettings["cloud"],
): Mistake[] {
  const actual: Architecture = armMachines[cloud].test(machineType) ? "arm64" : "amd64";
  return actual === architecture
    ? []
    : [
        {
          path: [...path, "architecture"],
          wrong: `${valueText(architecture)} is not the processor of ${valueText(machineType)}`,
          instead: `Write ${actual}, or another machineType`,
        },
      ];
}

/** The first pool runs DNS, the metrics server and admission: it must be there, and let them in. */
function systemPool(path: KeyPath, { minSize, spot, taints }: NodePoolSettings): Mistake[] {
  const found: Mistake[] = [];
  if (minSize < 1) {
    found.push({
      path: [...path, "minSize"],
      wrong: "0 leaves no node for the system, which runs in the first pool",
      instead: "Write 1 or more",
    });
  }
  if (spot) {
    found.push({
      path: [...path, "spot"],
      wrong: "true lets the cloud take the system's nodes away: it runs in the first pool",
      instead: "Write false, or put another pool first",
    });
  }
  if (taints.some(({ effect }) => effect !== "PreferNoSchedule")) {
    found.push({
      path: [...path, "taints"],
      wrong: "a list that keeps the system out, which runs in the first pool",
      instead: "Remove the taints, or put another pool first",
    });
  }
  return found;
}
