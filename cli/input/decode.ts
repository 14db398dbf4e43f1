import { isUtf8 } from "node:buffer";

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so, as YAML has it.
 * @returns undefined where it is neither
 */
export function decode(bytes: Buffer): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return wellFormed(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return wellFormed(bytes.subarray(2), "utf-16be");
  if (!isUtf8(bytes)) return undefined;
  return bytes.toString("utf8", first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0);
}

function wellFormed(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
