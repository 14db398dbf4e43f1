import { median, type Readings } from "./interleave";

/** A number that we promise. */
export interface Bound {
  readonly what: string;
  readonly contender: string;
  /** Another contender of the same suite, of whose median the number is a multiple; without one it is a number itself. */
  readonly floor?: string;
  readonly atMost: number;
}

export interface Outcome extends Bound {
  readonly value: number;
  readonly kept: boolean;
}

/** Compares medians, so that one slow run decides nothing. */
export function judge(bounds: readonly Bound[], readings: readonly Readings[]): Outcome[] {
  const middle = (name: string): number => {
    const found = readings.find((reading) => reading.name === name);
    if (!found) {
      throw new Error(`Nothing was measured under the name ${name}`);
    }
    return median(found.values);
  };
  return bounds.map((bound) => {
    const { contender, floor, atMost } = bound;
    const value = floor === undefined ? middle(contender) : middle(contender) / middle(floor);
    return { ...bound, value, kept: value <= atMost };
  });
}
