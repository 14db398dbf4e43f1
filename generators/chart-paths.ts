import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/**
 * Writes which values a chart takes: the paths alone, one a line, and a star behind those below which the chart passes on
 * whatever it is given. Helm ignores a value that a chart does not know, so a test holds ours to these lists.
 *
 * `helm pull CHART --version VERSION --untar`, then: node --import tsx generators/chart-paths.ts FOLDER…
 */
const target = join(__dirname, "../test/fixtures/chart-values");

function pathsOf(value: unknown, path: readonly string[] = []): readonly string[] {
  const here = path.length > 0 ? path.join(".") : undefined;
  if (isMap(value) && Object.keys(value).length > 0) {
    const below = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
    return here === undefined ? below : [here, ...below];
  }
  if (here === undefined) return [];
  return [value === null || isMap(value) || Array.isArray(value) ? `${here} *` : here];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

mkdirSync(target, { recursive: true });
for (const folder of process.argv.slice(2)) {
  const { name, version } = load(readFileSync(join(folder, "Chart.yaml"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  const values = load(readFileSync(join(folder, "values.yaml"), "utf8"));
  writeFileSync(join(target, `${name}-${version}.txt`), `${pathsOf(values).join("\n")}\n`);
}
