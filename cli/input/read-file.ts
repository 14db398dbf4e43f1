import { closeSync, fstatSync, openSync, readSync } from "node:fs";

import { decode } from "./decode";
import { unreadable } from "./find-files";

/** A file beyond this is no manifest: etcd takes no object of more than 1.5 MB. */
export const mostBytes = 256 * 1024 * 1024;

export type FileText = { readonly text: string } | { readonly problem: string };

/** The text of a file, or why there is none. Reads devices and pipes as well, and never without end. */
export function readText(path: string): FileText {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = readBounded(file, fstatSync(file).size);
      return bytes === undefined ? tooLarge : textOf(bytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: unreadable(error) };
  }
}

export function textOf(bytes: Buffer): FileText {
  const text = decode(bytes);
  return text === undefined
    ? { problem: "Cannot be read: it is neither UTF-8 nor UTF-16 with a byte order mark." }
    : { text };
}

export const tooLarge: FileText = {
  problem: `Cannot be read: it has more than ${mostBytes / 1024 / 1024} MB.`,
};

/** @param size what the file system says, which is nothing of a pipe, and may be outdated */
function readBounded(file: number, size: number): Buffer | undefined {
  if (size > mostBytes) return undefined;
  const parts: Buffer[] = [];
  let total = 0;
  for (;;) {
    // One byte more than there should be, so that the end of most files is seen at once.
    const part = Buffer.allocUnsafe(Math.max(size - total, 0) + (total === 0 ? 1 : 64 * 1024));
    const read = readSync(file, part);
    if (read === 0) break;
    parts.push(part.subarray(0, read));
    total += read;
    if (total > mostBytes) return undefined;
    if (total === size && read < part.length) break;
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}
