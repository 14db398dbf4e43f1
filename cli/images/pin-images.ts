import { resolve } from "node:path";

import type { ExitCode } from "../command";
import type { Terminal } from "../terminal";
import { withoutDigest } from "./image-reference";
import { defaultFile } from "./images-options";
import { readImagesFile, writeImagesFile } from "./images-file";
import { Registry, RegistryError } from "./registry";

/** What `palisade images pin` was asked. */
interface PinArguments {
  readonly file: string | undefined;
  readonly format: "text" | "json" | undefined;
  readonly "dry-run": boolean;
}

/**
 * Writes the digest of each image behind its tag. Nothing is written where one of them cannot be had.
 *
 * @throws UsageError where the file is not as it must be
 */
export async function pinImages(args: PinArguments, terminal: Terminal): Promise<ExitCode> {
  const name = args.file ?? defaultFile;
  const file = readImagesFile(resolve(terminal.cwd, name), name);
  const registry = new Registry();
  const pinned = new Map<string, string>();
  const failed: string[] = [];
  for (const { key, text, reference } of file.images) {
    try {
      const digest = await registry.digestOf(reference, reference.tag);
      if (digest === undefined)
        failed.push(`${key}: ${withoutDigest(text)}: there is no such image.`);
      else pinned.set(key, `${withoutDigest(text)}@${digest}`);
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      failed.push(`${key}: ${withoutDigest(text)}: ${error.message}.`);
    }
  }
  if (failed.length > 0) {
    for (const line of failed) terminal.err.write(`palisade images pin: ${line}\n`);
    terminal.err.write(`palisade images pin: ${name} is left as it is.\n`);
    return 2;
  }
  const changed = file.images.filter(({ key, text }) => pinned.get(key) !== text);
  if (changed.length > 0 && !args["dry-run"]) writeImagesFile(file, pinned);
  const { out } = terminal;
  if (args.format === "json") {
    const images = file.images.map(({ key, text, line }) => ({
      key,
      line,
      before: text,
      after: pinned.get(key),
    }));
    out.write(`${JSON.stringify({ version: 1, file: name, images }, undefined, 2)}\n`);
    return 0;
  }
  for (const { key, text } of changed) {
    out.write(`${key}: ${text} → ${pinned.get(key) ?? ""}\n`);
  }
  const verb = args["dry-run"] ? "would change" : "changed";
  out.write(`${name}: ${file.images.length} images, ${changed.length} ${verb}.\n`);
  return 0;
}
