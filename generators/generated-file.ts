import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";

/** A file of the repository that is written from data, never by hand. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const root = join(__dirname, "..");

/**
 * Writes the files, formatted as every other file is; with `--check` among the arguments, names those that are not
 * current and fails instead.
 */
export async function writeOrCheck(
  files: readonly GeneratedFile[],
  command: string,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const check = args.includes("--check");
  const stale: string[] = [];
  for (const file of files) {
    const path = join(root, file.path);
    const text = await format(file.text, { ...(await resolveConfig(path)), filepath: path });
    if (existsSync(path) && readFileSync(path, "utf8") === text) {
      continue;
    }
    stale.push(file.path);
    if (!check) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  for (const path of stale) {
    console.log(check ? `${path} is not current: run ${command}` : `${path} written`);
  }
  if (check && stale.length > 0) {
    process.exitCode = 1;
  }
}
