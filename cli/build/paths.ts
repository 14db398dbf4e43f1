import { join } from "node:path";

/** A file of the build; both paths are from the root of the checkout, with slashes. */
export interface BuiltFile {
  readonly source: string;
  readonly built: string;
}

/** What npm calls `palisade`. It starts the program, and makes it anew where its sources have changed. */
export const launcher: BuiltFile = { source: "cli/build/launch.ts", built: "dist/palisade.js" };

export const program: BuiltFile = { source: "cli/main.ts", built: "dist/cli.js" };

/** Says of which sources the program was made. */
export function fingerprintFile(root: string): string {
  return join(root, "dist/sources.json");
}

/** What the program was compiled to when it first scanned something. */
export function compiledFile(root: string): string {
  return join(root, "dist/cli.cache");
}
