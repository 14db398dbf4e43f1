import { Address4 } from "ip-address";

import { rangeOf } from "../settings/ranges";

/** Ranges of the subnets of a cluster's network. */
export interface AddressPlan {
  /** First half of the network. Pods are on an overlay and take none of it. */
  readonly nodes: string;
  /** Start of the second half; /28 is the least that AKS accepts. The rest is left for the stack's own endpoints. */
  readonly apiServer: string;
}

/** Longest prefix that still holds both subnets, the nodes in a /27. */
export const longestNetworkPrefix = 26;

/** Divides the network of a cluster. */
export function planAddresses(cidr: string): AddressPlan {
  const { first, last, prefix } = rangeOf(cidr);
  if (prefix > longestNetworkPrefix) {
    throw new RangeError(`${cidr} is smaller than a /${longestNetworkPrefix}`);
  }
  const half = (last - first + 1) / 2;
  return {
    nodes: `${addressAt(first)}/${prefix + 1}`,
    apiServer: `${addressAt(first + half)}/28`,
  };
}

/** Address of the cluster's DNS service: the tenth of the service range, which is where AKS puts it by default. */
export function dnsServiceAddress(serviceCidr: string): string {
  return addressAt(rangeOf(serviceCidr).first + 10);
}

function addressAt(value: number): string {
  return Address4.fromBigInt(BigInt(value)).correctForm();
}
