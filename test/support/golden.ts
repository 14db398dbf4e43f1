import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const folder = resolve(__dirname, "../golden");
/** Read at once: an open workspace hides most of the environment. */
const updating = process.env["UPDATE_GOLDEN"] === "1";

/** Compares lines with a file in test/golden; UPDATE_GOLDEN=1 writes it, for a reviewer to read. */
export function matchesGolden(name: string, lines: readonly string[]): void {
  const file = resolve(folder, name);
  const text = `${lines.join("\n")}\n`;
  if (updating) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  assert.deepEqual(readFileSync(file, "utf8").split("\n"), text.split("\n"));
}
