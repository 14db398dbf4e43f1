import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import type { Event } from "js-yaml";

/** One document of YAML as a flat list of events, whose offsets count from the start of its text. */
export interface Events {
  readonly text: string;
  readonly list: readonly Event[];
}

/** What is wrong with a document, and where in its text. */
export class DocumentError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = "DocumentError";
    this.offset = offset;
  }
}

/**
 * As deep as a document may nest. The deepest real objects are schemas in CustomResourceDefinitions, at some 60; what
 * is deeper only costs the stack of everyone who reads it.
 */
const maxDepth = 400;

/** @throws DocumentError where the text is not YAML */
export function readEvents(text: string): Events {
  try {
    return { text, list: parseEvents(text, { maxDepth }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new DocumentError(error.reason, error.mark?.position ?? 0);
  }
}

/** The text of a scalar, without quotes and folding. */
export function scalarText({ text }: Events, event: Event & { type: typeof EVENT_ID.SCALAR }) {
  return event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
}

/** The name of the anchor at a node (`&name`) or the one that an alias names (`*name`). */
export function anchorName({ text }: Events, event: Event): string | undefined {
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return undefined;
  return event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}

/** The tag as it is written, without the exclamation marks: "str" for `!!str`. */
export function tagName({ text }: Events, event: Event): string | undefined {
  return "tagStart" in event && event.tagStart >= 0
    ? text.slice(event.tagStart, event.tagEnd)
    : undefined;
}

/** Where a node begins in the text. */
export function offsetOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return 0;
  }
}

export function isPlain(event: Event): boolean {
  return event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN;
}

/** True for the key `<<` that brings in the fields of another mapping. */
export function isMerge(events: Events, event: Event): boolean {
  if (event.type !== EVENT_ID.SCALAR || scalarText(events, event) !== "<<") return false;
  const tag = tagName(events, event);
  return tag === undefined ? isPlain(event) : tag === "!!merge";
}

/** The index just behind the node at `at`. */
export function behind({ list }: Events, at: number): number {
  let open = 0;
  for (let index = at; index < list.length; index++) {
    const type = list[index]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) open++;
    else if (type === EVENT_ID.POP) open--;
    if (open <= 0) return index + 1;
  }
  return list.length;
}
