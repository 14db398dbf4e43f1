/** What the catalogue says to somebody else's check. */
export type Answer =
  | {
      /** The rules that find what the check is after. */
      readonly rules: readonly string[];
      /** Where they ask for more, or for something else. */
      readonly remark?: string;
    }
  | {
      /** Why no rule does. */
      readonly refused: string;
    };

/** One check, or several that have one answer. */
export interface CoveredCheck {
  readonly ids: readonly string[];
  /** What it is after, in our words. */
  readonly title: string;
  readonly answer: Answer;
}

/** A tool or a benchmark, check by check: nothing that it has is left out. */
export interface Coverage {
  readonly name: string;
  /** Where the list of its checks is from. */
  readonly source: string;
  readonly checks: readonly CoveredCheck[];
}

/** Shorthands for a table that is read row by row. */
export function covered(
  ids: readonly string[],
  title: string,
  rules: readonly string[],
  remark?: string,
): CoveredCheck {
  return { ids, title, answer: remark === undefined ? { rules } : { rules, remark } };
}

export function refused(ids: readonly string[], title: string, why: string): CoveredCheck {
  return { ids, title, answer: { refused: why } };
}
