/** An element of XML: its name, its attributes, and what is in it. An attribute that is undefined is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

/** A document of XML 1.0 in UTF-8, indented by two spaces, with its last newline. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[...lines(root, "")].join("\n")}\n`;
}

function* lines(element: XmlElement, indent: string): Generator<string> {
  const { name, attributes, children = [], text = "" } = element;
  const start = `${indent}<${[name, ...attributeTexts(attributes)].join(" ")}`;
  if (children.length === 0 && text === "") yield `${start}/>`;
  else if (children.length === 0) yield `${start}>${escaped(text)}</${name}>`;
  else {
    yield `${start}>`;
    for (const child of children) yield* lines(child, `${indent}  `);
    yield `${indent}</${name}>`;
  }
}

function attributeTexts(attributes: XmlElement["attributes"]): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escapedAttribute(String(value))}"`],
  );
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return allowed(text).replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

/** A reader makes a blank of a line break in an attribute that is not written as a number. */
function escapedAttribute(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Control characters and halves of surrogate pairs cannot be said in XML 1.0, not even by number. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
