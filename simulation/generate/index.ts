import * as fs from "node:fs";
import * as path from "node:path";
import type { ProviderPackage } from "../provider";
import { packageSchema } from "./package-schema";

export const packages: readonly ProviderPackage[] = ["aws", "gcp", "azure-native", "kubernetes"];

const simulation = path.dirname(__dirname);

/** The text of simulation/generated/<package>.json, from what is installed now. */
export function generate(pkg: ProviderPackage): string {
  const list = fs.readFileSync(path.join(__dirname, "lists", `${pkg}.txt`), "utf8");
  const tokens = list.split("\n").filter((line) => line !== "");
  const folder = path.dirname(require.resolve(`@pulumi/${pkg}/package.json`));
  return `${JSON.stringify(packageSchema(pkg, folder, tokens), null, 2)}\n`;
}

export function generatedFile(pkg: ProviderPackage): string {
  return path.join(simulation, "generated", `${pkg}.json`);
}

function main(check: boolean): void {
  const stale: string[] = [];
  for (const pkg of packages) {
    const file = generatedFile(pkg);
    const text = generate(pkg);
    if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
    if (check) {
      stale.push(path.relative(process.cwd(), file));
    } else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
  if (stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(", ")}. Run: npm run generate:schemas\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) main(process.argv.includes("--check"));
