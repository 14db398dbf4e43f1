import type { Mistake } from "../mistakes";
import { valueText } from "../mistakes";
import { addressesIn, overlap, privateRanges, rangeOf } from "../ranges";
import type { Placed, Readable } from "../readable-parts";
import type { ManagedClusterSettings } from "../schema";
import { hostBits } from "./networks";

/** A list of more addresses than these is no list any more: a /8. */
const mostReached = 2 ** 24;

/** Who may reach a public API endpoint. */
export function reachMistakes({
  index,
  settings,
}: Placed<Readable<ManagedClusterSettings>>): Mistake[] {
  if (settings.reach?.mode !== "allow-listed") {
    return [];
  }
  const path = ["clusters", index, "reach", "cidrs"];
  const { cidrs } = settings.reach;
  const found = cidrs.flatMap((cidr, i) => {
    const at = [...path, i];
    if (rangeOf(cidr).prefix < 8) {
      const extent = rangeOf(cidr).prefix === 0 ? "the whole internet" : "too much of the internet";
      return [
        {
          path: at,
          wrong: `${valueText(cidr)} is ${extent}`,
          instead: "Write the range that your deployers come from, such as 203.0.113.0/24",
        },
      ];
    }
    if (privateRanges.some((range) => overlap(range, cidr))) {
      return [
        {
          path: at,
          wrong: `${valueText(cidr)} is private, and a public endpoint never sees such an address`,
          instead: "Write the public range behind which your deployers are",
        },
      ];
    }
    return hostBits(at, cidr);
  });
  if (found.length === 0 && addressesIn(cidrs) > mostReached) {
    found.push({
      path,
      wrong: `the list covers ${addressesIn(cidrs)} addresses together, more than a /8`,
      instead: "Write the ranges that your deployers come from",
    });
  }
  return found;
}
