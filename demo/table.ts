/** Lays rows out in columns; what is a number goes to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) => row.map(String));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[], values: readonly (string | number)[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof values[column] === "number" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  const numeric = rows[0]?.map((value) => (typeof value === "number" ? 0 : "")) ?? [];
  return [
    line(head, numeric),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...rows.map((row, i) => line(cells[i] ?? [], row)),
  ].join("\n");
}
