import type { WaiverRemark } from "./waiver-remarks";
import type { PlacedWaiver } from "./waivers-file";
import { expiryOf } from "./waivers";
import type { Waiver } from "./waivers";

/** What was judged, as far as it decides whether a waiver was needed. */
export interface WaiverCoverage {
  /** The waivers that something needed. */
  readonly used: ReadonlySet<Waiver>;
  /** True of a waiver whose subject was not, or not wholly, among what was judged. */
  readonly unseen: (waiver: Waiver) => boolean;
  readonly now: Date;
}

/** The waivers that cover nothing. Of one that has expired its expiry is told already. */
export function unusedWaivers(
  waivers: readonly PlacedWaiver[],
  { used, unseen, now }: WaiverCoverage,
): WaiverRemark[] {
  return waivers
    .filter((waiver) => !used.has(waiver) && now < expiryOf(waiver) && !unseen(waiver))
    .map(({ entry, line, rule }) => ({
      level: "warning",
      problem: "unused",
      entry,
      line,
      key: "",
      wrong: `nothing that was judged needed it to break ${rule}`,
      instead: "Remove it, or correct its subject.",
    }));
}
