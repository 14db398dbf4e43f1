import * as pulumi from "@pulumi/pulumi";
import { Address4 } from "ip-address";

/** Most availability zones that a cluster spans. */
const zonesPerNetwork = 3;

/**
 * Prefix lengths of the ranges that can be divided. A VPC takes at most a /16; below a /23 an eighth of a quarter would
 * be smaller than a /28, the smallest subnet that AWS makes.
 */
export const networkPrefix = { largest: 16, smallest: 23 } as const;

/** One zone's share of the network. */
export interface ZoneSubnets {
  /** Nodes, and the pods on them. A quarter of the network. */
  readonly nodes: string;
  /** The NAT gateway, and nothing else. */
  readonly nat: string;
  /** The network interfaces of the control plane: apart, so that a busy node subnet cannot starve an upgrade. */
  readonly controlPlane: string;
}

/**
 * Divides the network over every zone that it may ever span. A zone's share does not depend on how many zones are in
 * use, so that adding a zone never moves a subnet, which would replace it.
 */
export function allocateSubnets(cluster: string, cidr: string): readonly ZoneSubnets[] {
  const network = new Address4(cidr);
  const prefix = network.subnetMask;
  if (prefix < networkPrefix.largest || prefix > networkPrefix.smallest) {
    throw new pulumi.RunError(
      `EksCluster "${cluster}": network.cidr ${cidr} is a /${prefix}, which cannot be divided into subnets for ` +
        `${zonesPerNetwork} zones; use a range from /${networkPrefix.largest} to /${networkPrefix.smallest}.`,
    );
  }
  if (network.startAddress().correctForm() !== network.correctForm()) {
    throw new pulumi.RunError(
      `EksCluster "${cluster}": network.cidr ${cidr} has bits set after its prefix; ` +
        `write ${network.networkForm()}.`,
    );
  }
  const quarter = (index: number) => subnet(network, prefix + 2, index);
  const eighthOfLastQuarter = (index: number) =>
    subnet(new Address4(quarter(zonesPerNetwork)), prefix + 5, index);
  return Array.from({ length: zonesPerNetwork }, (_, zone) => ({
    nodes: quarter(zone),
    nat: eighthOfLastQuarter(zone),
    controlPlane: eighthOfLastQuarter(zone + 4),
  }));
}

/** The index-th of the equal parts of a network that have the prefix length. */
function subnet(network: Address4, prefix: number, index: number): string {
  const size = 2n ** BigInt(32 - prefix);
  const start = network.startAddress().bigInt() + size * BigInt(index);
  return `${Address4.fromBigInt(start).correctForm()}/${prefix}`;
}
