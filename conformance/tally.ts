import type { Comparison } from "./agreement";

interface Row {
  readonly what: string;
  readonly objects: number;
  readonly refused: number;
  readonly pairs: number;
  readonly disagreements: number;
  readonly oursOnly: number;
  readonly seconds: number;
}

/** Counts what was compared, for the table at the end. */
export class Tally {
  readonly #rules: number;
  readonly #rows: Row[] = [];

  constructor(rules: number) {
    this.#rules = rules;
  }

  add(what: string, objects: readonly (readonly Comparison[])[], milliseconds: number): void {
    // The API server takes what is refused in no form; what two engines say of anything else decides nothing.
    const judged = objects.filter((each) => each.every(({ refused }) => refused === undefined));
    const forms = judged.flat();
    const sum = (of: (comparison: Comparison) => number) =>
      forms.reduce((total, comparison) => total + of(comparison), 0);
    this.#rows.push({
      what,
      objects: objects.length,
      refused: objects.length - judged.length,
      pairs: sum(({ pairs }) => pairs),
      disagreements: sum(({ disagreements }) => disagreements.length),
      oursOnly: sum(({ oursOnly }) => oursOnly),
      seconds: milliseconds / 1000,
    });
  }

  table(): string {
    const cells = [
      ["what", "rules", "objects", "refused", "pairs", "disagreements", "ours only", "seconds"],
      ...this.#rows.map((row) => [
        row.what,
        String(this.#rules),
        String(row.objects),
        String(row.refused),
        String(row.pairs),
        String(row.disagreements),
        String(row.oursOnly),
        row.seconds.toFixed(1),
      ]),
    ];
    const width = (column: number) => Math.max(...cells.map((row) => row[column]?.length ?? 0));
    const line = (row: readonly string[]) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column)),
        )
        .join("  ");
    return `\n${cells.map((row) => `    ${line(row)}\n`).join("")}`;
  }
}
