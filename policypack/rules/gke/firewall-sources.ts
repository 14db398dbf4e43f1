import { isOpenRange } from "../../address-ranges";
import { allHold, anyHolds } from "../../all-hold";
import type { FirewallInputs } from "./inputs";

type Allowed = NonNullable<FirewallInputs["allows"]>[number];

/** Whether a rule lets traffic in from the whole internet only where `isFit` says that it may. */
export function isClosed(inputs: FirewallInputs, isFit: (allowed: Allowed) => boolean): boolean {
  return anyHolds([
    () => inputs.direction === "EGRESS",
    () => inputs.disabled === true,
    () => hasNamedSources(inputs),
    () => allHold(inputs.allows ?? [], isFit),
  ]);
}

/** SSH and RDP. */
export const adminPorts: readonly number[] = [22, 3389];

/** Whether none of the ports is open to the whole internet. A range with SSH or RDP in it is refused for these. */
export function closedTo(inputs: FirewallInputs, ports: readonly number[]): boolean {
  return isClosed(inputs, ({ ports: ranges }) =>
    allHold(ranges ?? [], (range) => covers(range, adminPorts) || !covers(range, ports)),
  );
}

/** Whether a range such as 20-21, or a single port, has one of the ports in it. */
export function covers(range: string, ports: readonly number[]): boolean {
  const [first = 0, last = first] = range.split("-").map(Number);
  return ports.some((port) => first <= port && port <= last);
}

/** Ranges, tags and accounts add up: one open range opens the rule. Without any of them every source may come in. */
function hasNamedSources({
  sourceRanges,
  sourceTags,
  sourceServiceAccounts,
}: FirewallInputs): boolean {
  if (sourceRanges !== undefined && sourceRanges.length > 0) {
    return allHold(sourceRanges, (range) => !isOpenRange(range));
  }
  return [sourceTags, sourceServiceAccounts].some((list) => list !== undefined && list.length > 0);
}
