import { Address4 } from "ip-address";

/** An IPv4 range as first and last address. */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
}

export function rangeOf(cidr: string): Range {
  const address = new Address4(cidr);
  return {
    first: Number(address.startAddress().bigInt()),
    last: Number(address.endAddress().bigInt()),
    prefix: address.subnetMask,
  };
}

/** The range that the address lies in, written as clouds want it: 10.16.3.4/16 is 10.16.0.0/16. */
export function canonical(cidr: string): string {
  const address = new Address4(cidr);
  return `${address.startAddress().correctForm()}/${String(address.subnetMask)}`;
}

export function overlap(a: string, b: string): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one.first <= other.last && other.first <= one.last;
}

export function contains(outer: string, inner: string): boolean {
  const [whole, part] = [rangeOf(outer), rangeOf(inner)];
  return whole.first <= part.first && part.last <= whole.last;
}

/** RFC 1918. */
export const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** How many addresses the ranges cover together, none counted twice. */
export function addressesIn(cidrs: readonly string[]): number {
  const ranges = cidrs.map(rangeOf).sort((a, b) => a.first - b.first);
  let count = 0;
  let next = 0;
  for (const { first, last } of ranges) {
    count += Math.max(0, last - Math.max(first, next) + 1);
    next = Math.max(next, last + 1);
  }
  return count;
}
