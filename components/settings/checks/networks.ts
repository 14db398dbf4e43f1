import type { KeyPath, Mistake } from "../mistakes";
import { keyText, valueText } from "../mistakes";
import { canonical, contains, overlap, privateRanges, rangeOf } from "../ranges";
import type { Placed, Readable } from "../readable-parts";
import type { ManagedClusterSettings } from "../schema";

type Cluster = Readable<ManagedClusterSettings>;

interface NamedRange {
  readonly path: KeyPath;
  readonly cidr: string;
}

/** What a network may be as a whole, so that the subnets that each cloud needs fit into it. */
export const networkPrefixes = {
  // A VPC takes at most a /16; under a /23 a zone's smallest subnet would be smaller than the /28 that AWS makes.
  aws: { largest: 16, smallest: 23 },
  // Half for the nodes, and 16 addresses for the API server.
  gcp: { largest: 8, smallest: 26 },
  // A /27 for the nodes, and a /28 for the API server.
  azure: { largest: 8, smallest: 26 },
} as const;

/** AKS takes them for itself: learn.microsoft.com/azure/aks/concepts-network-ip-address-planning. */
const takenByAks = ["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"];

/** GKE and AKS (overlay) give each node a range of its own for its pods. */
const podPrefixPerNode = 24;

export function networkMistakes(clusters: readonly Placed<Cluster>[]): readonly Mistake[] {
  return [
    ...clusters.flatMap(({ index, settings }) => {
      const path = ["clusters", index, "network"];
      return [
        ...rangesOf(path, settings).flatMap(({ path, cidr }) => hostBits(path, cidr)),
        ...podRange(path, settings),
        ...sizes(path, settings),
        ...cloudRanges(path, settings),
        ...overlaps(rangesOf(path, settings)),
      ];
    }),
    ...overlapsBetween(clusters),
  ];
}

function rangesOf(path: KeyPath, { network }: Cluster): NamedRange[] {
  return (["cidr", "podCidr", "serviceCidr"] as const).flatMap((key) => {
    const cidr = network?.[key];
    return cidr === undefined ? [] : [{ path: [...path, key], cidr }];
  });
}

export function hostBits(path: KeyPath, cidr: string): Mistake[] {
  const wanted = canonical(cidr);
  return wanted === cidr
    ? []
    : [
        {
          path,
          wrong: `${valueText(cidr)} has bits set after its prefix`,
          instead: `Write ${wanted}`,
        },
      ];
}

function podRange(path: KeyPath, { cloud, network }: Cluster): Mistake[] {
  const at = [...path, "podCidr"];
  if (network === undefined) {
    return [];
  }
  if (cloud === "aws") {
    return network.podCidr === undefined
      ? []
      : [
          {
            path: at,
            wrong: "is not for EKS, whose pods live in the network's own range",
            instead: "Remove the key",
          },
        ];
  }
  return network.podCidr === undefined
    ? [
        {
          path: at,
          wrong: `is missing: on ${clusterNames[cloud]} pods have a range of their own`,
          instead: "Write a range that nothing else uses, such as 10.64.0.0/14",
        },
      ]
    : [];
}

const clusterNames = { aws: "EKS", gcp: "GKE", azure: "AKS" } as const;

function sizes(path: KeyPath, { cloud, network, nodePools }: Cluster): Mistake[] {
  if (network === undefined) {
    return [];
  }
  const found: Mistake[] = [];
  const { largest, smallest } = networkPrefixes[cloud];
  const { prefix } = rangeOf(network.cidr);
  if (prefix < largest || prefix > smallest) {
    const size = prefix < largest ? "larger than the network may be" : "too small for the subnets";
    found.push({
      path: [...path, "cidr"],
      wrong: `${valueText(network.cidr)} is ${size} on ${clusterNames[cloud]}`,
      instead: `Write a range from /${largest} to /${smallest}`,
    });
  }
  if (cloud !== "aws" && network.podCidr !== undefined && nodePools) {
    const nodes = nodePools.reduce((sum, { maxSize }) => sum + maxSize, 0);
    const room = Math.floor(2 ** (podPrefixPerNode - rangeOf(network.podCidr).prefix));
    if (room < nodes) {
      const wanted = podPrefixPerNode - Math.ceil(Math.log2(nodes));
      found.push({
        path: [...path, "podCidr"],
        wrong: `${valueText(network.podCidr)} has room for ${room} nodes, and the pools may grow to ${nodes}`,
        instead: `Write a /${wanted} or larger`,
      });
    }
  }
  return found;
}

function cloudRanges(path: KeyPath, settings: Cluster): Mistake[] {
  const { cloud, network } = settings;
  if (cloud === "azure") {
    return rangesOf(path, settings).flatMap(({ path, cidr }) =>
      takenByAks
        .filter((taken) => overlap(cidr, taken))
        .map((taken) => ({
          path,
          wrong: `${valueText(cidr)} overlaps ${taken}, which AKS keeps for itself`,
          instead: `Write a range outside of ${takenByAks.join(", ")}`,
        })),
    );
  }
  if (cloud !== "aws" || network === undefined) {
    return [];
  }
  const { prefix } = rangeOf(network.serviceCidr);
  const fits = prefix >= 12 && prefix <= 24;
  return fits && privateRanges.some((range) => contains(range, network.serviceCidr))
    ? []
    : [
        {
          path: [...path, "serviceCidr"],
          wrong: `${valueText(network.serviceCidr)} is not a range that EKS takes for Services`,
          instead: `Write a range from /12 to /24 inside of ${privateRanges.join(", ")}`,
        },
      ];
}

function overlaps(ranges: readonly NamedRange[]): Mistake[] {
  return ranges.flatMap((range, i) =>
    ranges.slice(0, i).flatMap((earlier) => overlapOf(range, earlier)),
  );
}

/** Services are not routed outside of their cluster, so their ranges may be the same everywhere. */
function overlapsBetween(clusters: readonly Placed<Cluster>[]): Mistake[] {
  const routed = clusters.map(({ index, settings }) =>
    rangesOf(["clusters", index, "network"], settings).filter(
      ({ path }) => path.at(-1) !== "serviceCidr",
    ),
  );
  return routed.flatMap((ranges, i) =>
    ranges.flatMap((range) =>
      routed.slice(0, i).flatMap((others) => others.flatMap((other) => overlapOf(range, other))),
    ),
  );
}

function overlapOf(range: NamedRange, earlier: NamedRange): Mistake[] {
  return overlap(range.cidr, earlier.cidr)
    ? [
        {
          path: range.path,
          wrong: `${valueText(range.cidr)} overlaps ${keyText(earlier.path)}, which is ${earlier.cidr}`,
          instead: "Write a range that nothing else uses",
        },
      ]
    : [];
}
