import * as fs from "node:fs";
import * as path from "node:path";
import type { ProviderPackage } from "../provider";
import { packageSchema } from "./package-schema";
import { begin, end, readmeSection } from "./readme-section";

export const packages: readonly ProviderPackage[] = ["aws", "gcp", "azure-native", "kubernetes"];

const simulation = path.dirname(__dirname);

export const readme = path.join(simulation, "README.md");

/** Types and functions that a package's schema is made of. */
export function listedTokens(pkg: ProviderPackage): string[] {
  const list = fs.readFileSync(path.join(__dirname, "lists", `${pkg}.txt`), "utf8");
  return list.split("\n").filter((line) => line !== "");
}

/** Folder of the installed package. */
export function packageFolder(pkg: ProviderPackage): string {
  return path.dirname(require.resolve(`@pulumi/${pkg}/package.json`));
}

/** The text of simulation/generated/<package>.json, from what is installed now. */
export function generate(pkg: ProviderPackage): string {
  const schema = packageSchema(pkg, packageFolder(pkg), listedTokens(pkg));
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export function generatedFile(pkg: ProviderPackage): string {
  return path.join(simulation, "generated", `${pkg}.json`);
}

/** simulation/README.md with its list of what is simulated made anew. */
export function generateReadme(): string {
  const text = fs.readFileSync(readme, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${readme} has no ${begin} and ${end}, between which the list stands`);
  }
  return `${before}${readmeSection(packages)}${after}`;
}

function main(check: boolean): void {
  const stale: string[] = [];
  const write = (file: string, text: string): void => {
    if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) return;
    stale.push(path.relative(process.cwd(), file));
    if (check) return;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  for (const pkg of packages) write(generatedFile(pkg), generate(pkg));
  // After the schemas, which it reads.
  write(readme, generateReadme());
  if (check && stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(", ")}. Run: npm run generate:schemas\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) main(process.argv.includes("--check"));
