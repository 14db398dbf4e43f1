import { Address4 } from "ip-address";

/** How the network's range is divided. */
export interface NetworkRanges {
  /** First half of the network: the nodes, and internal load balancers. */
  readonly nodes: string;
  /** Last 16 addresses: the private endpoint of the API server, which therefore has a range of its own to allow. */
  readonly controlPlane: string;
}

/**
 * Divides the network's range. The rest of the second half stays free, for proxy-only and Private Service Connect
 * subnetworks that are added later.
 */
export function networkRanges(cidr: string): NetworkRanges {
  const network = new Address4(cidr);
  if (network.subnetMask > 26) {
    throw new RangeError(
      `${cidr} is too small for a GKE cluster: half of it is for nodes, and 16 addresses for the API server; take a /26 or larger`,
    );
  }
  const lastSixteen = Address4.fromBigInt(network.endAddress().bigInt() - 15n);
  return {
    nodes: `${network.startAddress().correctForm()}/${network.subnetMask + 1}`,
    controlPlane: `${lastSixteen.correctForm()}/28`,
  };
}
