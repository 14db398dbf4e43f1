import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Files that a build was made of, from the root of the checkout, with size and time of the last change. */
export type Fingerprint = Readonly<Record<string, string>>;

/** Changes with every edit, and costs a fraction of reading the files. */
export function fingerprintOf(root: string, files: readonly string[]): Fingerprint {
  return Object.fromEntries(files.map((file) => [file, stamp(join(root, file))]));
}

/** The first file that is no longer what the build was made of, or undefined. */
export function firstChange(root: string, built: Fingerprint): string | undefined {
  return Object.keys(built).find((file) => stamp(join(root, file)) !== built[file]);
}

/** What a build wrote down, or undefined where it is missing or cut off. */
export function readFingerprint(file: string): Fingerprint | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Fingerprint;
  } catch {
    return undefined;
  }
}

function stamp(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "missing" : `${stats.size} ${stats.mtimeMs}`;
}
