import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The first line of every file that is written, by which it is known again. */
export const ownMark = "# Written by `palisade kyverno`: changes made here are lost.\n";

/** What is to be done to a folder so that it holds certain files. Names are in the order of the alphabet. */
export interface FolderPlan {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Written before, and no more. */
  readonly removed: readonly string[];
  /** Written by somebody else, where a file is to be. */
  readonly foreign: readonly string[];
}

/**
 * Compares a folder with what it is to hold. Files of others are left alone.
 * @param files the text of each file by its name, each with {@link ownMark} before it
 */
export function planFolder(folder: string, files: ReadonlyMap<string, string>): FolderPlan {
  const there = new Map(namesIn(folder).map((name) => [name, ownText(join(folder, name))]));
  const wanted = [...files.keys()].sort();
  const is = (name: string) => there.get(name);
  return {
    created: wanted.filter((name) => !there.has(name)),
    changed: wanted.filter((name) => typeof is(name) === "string" && is(name) !== files.get(name)),
    unchanged: wanted.filter((name) => is(name) !== undefined && is(name) === files.get(name)),
    removed: [...there.keys()]
      .filter((name) => typeof is(name) === "string" && !files.has(name))
      .sort(),
    foreign: wanted.filter((name) => there.has(name) && is(name) === undefined),
  };
}

/** Does what was planned; what is foreign is written over. */
export function applyPlan(
  folder: string,
  { created, changed, foreign, removed }: FolderPlan,
  files: ReadonlyMap<string, string>,
): void {
  mkdirSync(folder, { recursive: true });
  for (const name of removed) rmSync(join(folder, name));
  for (const name of [...created, ...changed, ...foreign]) {
    const path = join(folder, name);
    // A link would lead the text to a place that nobody named.
    if (foreign.includes(name)) rmSync(path, { recursive: true });
    writeFileSync(path, files.get(name) ?? "");
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The text of a file of ours; undefined for anything else. */
function ownText(path: string): string | undefined {
  if (!path.endsWith(".yaml") || !lstatSync(path).isFile()) return undefined;
  const text = readFileSync(path, "utf8");
  return text.startsWith(ownMark) ? text : undefined;
}
