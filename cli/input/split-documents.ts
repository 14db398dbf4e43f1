/** A part of a file between two separators. */
export interface Chunk {
  /** Where it begins in the file's text. */
  readonly offset: number;
  readonly text: string;
}

// As kubectl has it: only blanks or a comment may follow the dashes.
const separator = /^---[ \t]*(?:#.*)?\r?$/gm;

/**
 * The documents of a file, so that one that cannot be read hides no other. Blank ones are among them, but for what is
 * before the first separator: that belongs to the first document.
 */
export function splitDocuments(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let offset = 0;
  for (const { index, 0: line } of text.matchAll(separator)) {
    const before = text.slice(offset, index);
    if (chunks.length > 0 || offset > 0 || !isPreamble(before)) {
      chunks.push(...splitJson({ offset, text: before }));
    }
    offset = index + line.length;
  }
  chunks.push(...splitJson({ offset, text: text.slice(offset) }));
  return chunks;
}

/** Nothing but blank lines, comments and directives. */
function isPreamble(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:#.*)?$|^%/.test(line));
}

/** To kubectl, one JSON object after another is a list of documents. */
function splitJson(chunk: Chunk): Chunk[] {
  if (!/^\s*\{\s*"/.test(chunk.text)) return [chunk];
  const end = endOfObject(chunk.text);
  const rest = end === undefined ? "" : chunk.text.slice(end);
  if (end === undefined || !/^\s*\{/.test(rest)) return [chunk];
  const others = splitJson({ offset: chunk.offset + end, text: rest });
  return [{ offset: chunk.offset, text: chunk.text.slice(0, end) }, ...others];
}

/** The index behind the brace that closes the first object. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  // Strings as a whole, so that a brace in one does not count.
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === "{") depth++;
    else if (token === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}
