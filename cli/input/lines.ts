/** A place as an editor names it; the first line and the first column are 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the positions of offsets in one text. The lines are counted when the first is asked for. */
export class Lines {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Columns count UTF-16 units, as editors and SARIF do. */
  at(offset: number): Position {
    const starts = (this.#starts ??= startsOfLines(this.#text));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
