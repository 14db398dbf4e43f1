import { readFileSync, renameSync, writeFileSync } from "node:fs";

import { UsageError } from "../command";
import { imageReference } from "./image-reference";
import type { ImageReference } from "./image-reference";

/** An image that the file names. */
export interface NamedImage {
  /** Its key in `images`: "kubeBench". */
  readonly key: string;
  /** As it is written, with its digest where it has one. */
  readonly text: string;
  readonly line: number;
  readonly reference: ImageReference;
}

/** A source that holds `export const images = { key: "registry/repository:tag", … }`. */
interface ImagesFile {
  readonly path: string;
  readonly source: string;
  readonly images: readonly NamedImage[];
}

const block = /^export const images = \{\n[^]*?^\}/m;

/** @throws UsageError where the file cannot be read, or one of its images cannot be resolved by what it says */
export function readImagesFile(path: string, name: string): ImagesFile {
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError([`${name}: cannot be read (${code ?? "unknown reason"}).`]);
  }
  const found = block.exec(source);
  if (!found) throw new UsageError([`${name}: has no \`export const images = { … }\`.`]);
  const before = source.slice(0, found.index).split("\n").length;
  const mistakes: string[] = [];
  const images = found[0].split("\n").flatMap((text, at): NamedImage[] => {
    const [, key, written] = /^ {2}(\w+):\s+"([^"]+)",/.exec(text) ?? [];
    if (key === undefined || written === undefined) return [];
    const reference = imageReference(written);
    const line = before + at;
    if (reference === undefined) {
      mistakes.push(
        `${name}:${line}: ${key}: ${written}: must name a registry, a repository and a tag, such as ` +
          "docker.io/aquasec/kube-bench:v0.15.6.",
      );
      return [];
    }
    return [{ key, text: written, line, reference }];
  });
  if (images.length + mistakes.length === 0) mistakes.push(`${name}: its \`images\` are none.`);
  if (mistakes.length > 0) throw new UsageError(mistakes);
  return { path, source, images };
}

/** Writes the images anew, by key, and leaves everything else as it is. */
export function writeImagesFile(file: ImagesFile, texts: ReadonlyMap<string, string>): void {
  const lines = file.source.split("\n");
  for (const { key, line, text } of file.images) {
    const at = line - 1;
    lines[at] = (lines[at] ?? "").replace(`"${text}"`, `"${texts.get(key) ?? text}"`);
  }
  // Whole or not at all: a program that is half written does not compile.
  const draft = `${file.path}.${process.pid}`;
  writeFileSync(draft, lines.join("\n"));
  renameSync(draft, file.path);
}
