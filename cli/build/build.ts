import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { buildSync } from "esbuild";

import { fingerprintOf } from "./fingerprint";
import type { Fingerprint } from "./fingerprint";
import { fingerprintFile, launcher, program } from "./paths";
import type { BuiltFile } from "./paths";

/**
 * Makes the `palisade` command: one file with its libraries in it, because loading hundreds one by one takes longer
 * than a scan, and a small one that starts it.
 *
 * @param root the checkout
 * @throws where a source does not compile, or the folder cannot be written
 */
export function buildCommand(root: string): void {
  const built = bundle(root, program);
  const start = bundle(root, launcher);
  mkdirSync(join(root, dirname(program.built)), { recursive: true });
  put(join(root, program.built), built.text);
  put(join(root, launcher.built), start.text, 0o755);
  // Last, so that a build that was cut off is no build.
  put(fingerprintFile(root), JSON.stringify({ ...built.sources, ...start.sources }));
}

interface Bundle {
  readonly text: string;
  readonly sources: Fingerprint;
}

function bundle(root: string, { source, built }: BuiltFile): Bundle {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: built,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    external: ["esbuild"],
    banner: { js: "#!/usr/bin/env node" },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "silent",
    metafile: true,
    write: false,
  });
  // Libraries change with the lock file; the times of their own files say when they were unpacked.
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/"));
  return {
    text: outputFiles[0]?.text ?? "",
    sources: fingerprintOf(root, [...own, "package-lock.json"]),
  };
}

/** Puts a file in place as a whole: another process may be reading it. */
function put(path: string, text: string, mode = 0o644): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, path);
}
