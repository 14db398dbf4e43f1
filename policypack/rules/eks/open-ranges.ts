import { isOpenRange } from "../../address-ranges";
import { allHold } from "../../all-hold";

/** The addresses of a rule of a security group. */
interface Ranges {
  readonly cidrBlocks?: readonly string[];
  readonly ipv6CidrBlocks?: readonly string[];
}

/** One of the ranges is as good as the internet. Each list by itself: one that is not known hides nothing in the other. */
export function hasOpenRange({ cidrBlocks = [], ipv6CidrBlocks = [] }: Ranges): boolean {
  const isClosed = (ranges: readonly string[]) => allHold(ranges, (range) => !isOpenRange(range));
  return !allHold([cidrBlocks, ipv6CidrBlocks], isClosed);
}
