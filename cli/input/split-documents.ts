/** A part of a file between two separators. */
export interface Chunk {
  /** Where it begins in the file's text. */
  readonly offset: number;
  readonly text: string;
}

// As kubectl has it: only blanks or a comment may follow the dashes. No other character than \n ends a line.
const separator = /(?:^|(?<=\n))---[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/g;

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
function splitJson({ offset, text }: Chunk): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  while (startsJson.test(text.slice(from, from + 1000))) {
    const length = endOfObject(text.slice(from));
    if (length === undefined || !startsJson.test(text.slice(from + length, from + length + 1000)))
      break;
    chunks.push({ offset: offset + from, text: text.slice(from, from + length) });
    from += length;
  }
  return [...chunks, { offset: offset + from, text: text.slice(from) }];
}

const startsJson = /^\s*\{\s*"/;

/** The index behind the brace that closes the first object; undefined where none does. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}
