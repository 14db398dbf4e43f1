import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname } from "node:path";
import { constants, Script } from "node:vm";

/**
 * Runs a program of one file. Compiling it anew costs a third of the time of a small scan, so what the first run has
 * compiled is kept beside it for the others.
 *
 * @param file the program
 * @param kept where the compiled program is kept. One that is missing, damaged, of another program or of another Node is
 *   no use, and one that cannot be written is no loss.
 * @param keep whether this run compiles what is worth keeping: asked for its version alone, a program compiles little
 */
export function runProgram(file: string, kept: string, keep: boolean): void {
  const source = readFileSync(file, "utf8");
  const cachedData = dataFor(source, read(kept));
  const script = new Script(wrap(source.replace(/^#!.*/, "")), {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (keep && (cachedData === undefined || script.cachedDataRejected === true)) {
    // In the end, because functions are compiled when they are called first.
    process.once("exit", (code) => {
      if (code !== 2) write(kept, sealed(source, script.createCachedData()));
    });
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
}

/** V8 refuses the data of another V8, but knows of the program only its length, and does not look for damage. */
function sealed(source: string, data: Buffer): Buffer {
  return Buffer.concat([createHash("sha256").update(source).update(data).digest(), data]);
}

function dataFor(source: string, bytes: Buffer | undefined): Buffer | undefined {
  const data = bytes?.subarray(32);
  return data !== undefined && bytes?.equals(sealed(source, data)) === true ? data : undefined;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Puts the file in place as a whole: another process may be reading it. */
function write(file: string, bytes: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}
