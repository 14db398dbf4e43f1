import { resolve } from "node:path";

import type { ExitCode } from "../command";
import type { Terminal } from "../terminal";
import { withoutDigest } from "./image-reference";
import { defaultFile } from "./images-options";
import { readImagesFile } from "./images-file";
import type { NamedImage } from "./images-file";
import { Registry, RegistryError } from "./registry";

/** What `palisade images check` was asked. */
interface CheckArguments {
  readonly file: string | undefined;
  readonly format: "text" | "json" | undefined;
}

type Status = "pinned" | "unpinned" | "moved" | "gone" | "unreachable";

interface Checked extends Pick<NamedImage, "key" | "line"> {
  readonly image: string;
  readonly status: Status;
  readonly message: string;
}

/**
 * Asks the registries whether each digest is still there, and still what its tag leads to.
 *
 * @throws UsageError where the file is not as it must be
 */
export async function checkImages(args: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const name = args.file ?? defaultFile;
  const { images } = readImagesFile(resolve(terminal.cwd, name), name);
  const registry = new Registry();
  const checked: Checked[] = [];
  for (const image of images) checked.push(await check(image, registry));
  const { out } = terminal;
  if (args.format === "json") {
    out.write(`${JSON.stringify({ version: 1, file: name, images: checked }, undefined, 2)}\n`);
  } else {
    for (const { line, key, status, message } of checked) {
      if (status !== "pinned") out.write(`${name}:${line}: ${key}: ${message}\n`);
    }
    const right = checked.filter(({ status }) => status === "pinned").length;
    out.write(`${name}: ${images.length} images, ${right} pinned to what their tags lead to.\n`);
  }
  if (checked.some(({ status }) => status === "unreachable")) return 2;
  return checked.every(({ status }) => status === "pinned") ? 0 : 1;
}

async function check({ key, line, text, reference }: NamedImage, registry: Registry) {
  const said = (status: Status, message = ""): Checked => ({
    key,
    line,
    image: text,
    status,
    message,
  });
  const { digest, tag } = reference;
  if (digest === undefined) {
    return said(
      "unpinned",
      `${text} has no digest, so another image may stand behind its tag tomorrow. Run palisade images pin.`,
    );
  }
  try {
    if ((await registry.digestOf(reference, digest)) === undefined) {
      return said("gone", `${text}: the registry has it no more. Choose another version.`);
    }
    const now = await registry.digestOf(reference, tag);
    if (now === digest) return said("pinned");
    const instead = now ?? "nothing";
    return said(
      "moved",
      `${withoutDigest(text)} leads to ${instead} by now, and not to ${digest}. A tag of a version should never move: ` +
        "find out why before you run palisade images pin.",
    );
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return said("unreachable", `${withoutDigest(text)}: ${error.message}.`);
  }
}
