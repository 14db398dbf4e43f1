import { median, type Timings } from "./interleave";

/** A number that we promise: how many times as long as a floor measured in the same run something may take. */
export interface Bound {
  readonly what: string;
  readonly contender: string;
  readonly floor: string;
  readonly atMost: number;
}

export interface Outcome extends Bound {
  readonly ratio: number;
  readonly kept: boolean;
}

/** Compares medians, so that one slow run decides nothing. */
export function judge(bounds: readonly Bound[], timings: readonly Timings[]): Outcome[] {
  const middle = (name: string): number => {
    const found = timings.find((timing) => timing.name === name);
    if (!found) {
      throw new Error(`Nothing was measured under the name ${name}`);
    }
    return median(found.seconds);
  };
  return bounds.map((bound) => {
    const ratio = middle(bound.contender) / middle(bound.floor);
    return { ...bound, ratio, kept: ratio <= bound.atMost };
  });
}
