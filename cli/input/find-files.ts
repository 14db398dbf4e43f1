import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { join, normalize } from "node:path";

import type { ScanNotice } from "../scan-result";

/** Standard input, as a path. */
export const stdinPath = "-";

/** Folders that hold no manifests of their own. Named by the user, they are read nonetheless. */
const skippedFolders: ReadonlySet<string> = new Set([
  ".git",
  ".hg",
  ".svn",
  ".terraform",
  ".venv",
  "node_modules",
]);

const extension = /\.(?:ya?ml|json)$/i;

export interface FoundFile {
  /** As the user names it, or found below what the user names. */
  readonly name: string;
  /** True where the user names the file itself, and so means that it is a manifest. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  /** In the order of the paths given, below each by name. */
  readonly files: readonly FoundFile[];
  readonly notices: readonly ScanNotice[];
  /** True where only single files are named, which are seldom all that comes into a cluster. */
  readonly partial: boolean;
}

/**
 * The manifests at paths: a file whatever it is called, and in a folder what ends in .yaml, .yml or .json.
 * @param resolve makes of a path, as the user writes it, one that can be read
 */
export function findFiles(paths: readonly string[], resolve: (path: string) => string): FoundFiles {
  const walk = new Walk(resolve);
  for (const path of paths) {
    if (path === stdinPath) walk.files.set(path, true);
    else walk.path(path);
  }
  return {
    files: Array.from(walk.files, ([name, isNamed]) => ({ name, isNamed })),
    notices: [...walk.notices, ...walk.skipped()],
    partial: !paths.includes(stdinPath) && !walk.sawFolder,
  };
}

class Walk {
  /** Whether the user names it, by name. */
  readonly files = new Map<string, boolean>();
  readonly notices: ScanNotice[] = [];
  sawFolder = false;
  readonly #resolve: (path: string) => string;
  /** Real paths of folders, and how the first way to each is called: no loop and no second way leads on. */
  readonly #folders = new Map<string, string>();
  readonly #skipped = new Map<string, string[]>();

  constructor(resolve: (path: string) => string) {
    this.#resolve = resolve;
  }

  /** What the user named, which is read whatever it is called. */
  path(path: string): void {
    const stats = this.#stat(path);
    if (stats?.isDirectory()) {
      this.sawFolder = true;
      const before = this.files.size;
      this.#folder(path);
      if (this.files.size === before) {
        this.#tell("warning", path, "There is no .yaml, .yml or .json file in it.");
      }
    } else if (stats !== undefined) this.files.set(normalize(path), true);
  }

  /** One line for each name of a folder that is skipped, wherever it is. */
  skipped(): ScanNotice[] {
    return [...this.#skipped].map(([name, [first = "", ...others]]) => ({
      level: "info",
      file: first,
      message:
        others.length === 0
          ? "Skipped: name it to have it scanned."
          : `Skipped, and ${others.length} more folders named ${name}: name them to have them scanned.`,
    }));
  }

  #folder(path: string): void {
    const real = this.#try(path, () => realpathSync(this.#resolve(path)));
    if (real === undefined) return;
    const first = this.#folders.get(real);
    if (first !== undefined) {
      this.#tell("info", path, `Leads to ${first}, which is scanned once.`);
      return;
    }
    this.#folders.set(real, path);
    const entries = this.#try(path, () =>
      readdirSync(this.#resolve(path), { withFileTypes: true }),
    );
    const sorted = entries?.sort((a, b) => (a.name < b.name ? -1 : 1)) ?? [];
    for (const entry of sorted) {
      const child = path === "." ? entry.name : join(path, entry.name);
      if (entry.isDirectory()) this.#subfolder(child, entry.name);
      else if (entry.isFile()) this.#file(child, entry.name);
      else if (entry.isSymbolicLink()) this.#link(child, entry.name);
      else if (extension.test(entry.name)) this.#tell("info", child, "Not a file: skipped.");
    }
  }

  #subfolder(path: string, name: string): void {
    if (!skippedFolders.has(name)) this.#folder(path);
    else this.#skipped.set(name, [...(this.#skipped.get(name) ?? []), path]);
  }

  #file(path: string, name: string): void {
    if (extension.test(name) && !this.files.has(path)) this.files.set(path, false);
  }

  #link(path: string, name: string): void {
    const stats = this.#stat(path);
    if (stats?.isDirectory()) this.#subfolder(path, name);
    else if (stats?.isFile()) this.#file(path, name);
  }

  #stat(path: string): Stats | undefined {
    return this.#try(path, () => statSync(this.#resolve(path)));
  }

  #try<T>(path: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      this.#tell("error", path, unreadable(error));
      return undefined;
    }
  }

  #tell(level: ScanNotice["level"], file: string, message: string): void {
    this.notices.push({ level, file, message });
  }
}

/** Why a path cannot be read, in words. */
export function unreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Readonly<Record<string, string>> = {
    EACCES: "Cannot be read: permission denied.",
    EISDIR: "Cannot be read: it is a folder.",
    ELOOP: "Cannot be read: the symbolic link leads back to itself.",
    ENAMETOOLONG: "Cannot be read: the name is too long.",
    ENOENT: "There is no such file or folder.",
    ENOTDIR: "There is no such file or folder.",
    EPERM: "Cannot be read: not permitted.",
  };
  return words[code ?? ""] ?? `Cannot be read: ${message}`;
}
