import { existsSync } from "node:fs";
import { join } from "node:path";

import { firstChange, readFingerprint } from "./fingerprint";
import { compiledFile, fingerprintFile, program } from "./paths";
import { runProgram } from "./run-program";

/** The folder above dist/, where this file is once it is built. */
const root = join(__dirname, "..");

/**
 * Within a checkout the command must never judge by rules that are no longer there, so it is made anew where a source
 * has changed. Where it is installed without sources, there is nothing to compare.
 */
async function makeCurrent(): Promise<void> {
  if (!existsSync(join(root, program.source))) return;
  const built = readFingerprint(fingerprintFile(root));
  const change = built === undefined ? program.built : firstChange(root, built);
  if (change === undefined) return;
  try {
    const { buildCommand } = await import("./build.js");
    buildCommand(root);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${change} has changed since the command was built, and it cannot be built anew:\n${reason}\n` +
        "Correct what is said here, or install what is missing with `npm ci`.",
      { cause: error },
    );
  }
}

makeCurrent().then(
  () => {
    runProgram(join(root, program.built), compiledFile(root), process.argv[2] === "scan");
  },
  (error: unknown) => {
    process.stderr.write(`palisade: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
