import { stripVTControlCharacters, styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Narrower than this, lines are left to the terminal. */
const narrowest = 16;

/** How text is laid out: in colours or without, wrapped to a width or not at all. */
export interface Layout {
  readonly style: (style: Style, text: string) => string;
  /** A paragraph, each line behind the indent; `hanging` goes before the first in its place. */
  readonly paragraph: (text: string, indent: number, hanging?: string) => string;
}

/** @param columns the width of the terminal; undefined does not wrap, which is what a file and `grep` want */
export function layout(columns: number | undefined, colour: boolean): Layout {
  return {
    style: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    paragraph: (text, indent, hanging = "") => {
      const width = (columns ?? 0) - indent;
      const lines = width < narrowest ? [text] : wrap(text, width);
      const blanks = " ".repeat(indent);
      const first = hanging + " ".repeat(Math.max(0, indent - widthOf(hanging)));
      return lines.map((line, index) => `${index === 0 ? first : blanks}${line}\n`).join("");
    },
  };
}

function widthOf(text: string): number {
  // Most texts have no colour, and this is asked at every word of a long report.
  return /[\u001B\u009B]/.test(text) ? stripVTControlCharacters(text).length : text.length;
}

/** Breaks between words, and within a word only where it is longer than a line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  return Array.from({ length: Math.ceil(word.length / width) }, (_, index) =>
    word.slice(index * width, (index + 1) * width),
  );
}
