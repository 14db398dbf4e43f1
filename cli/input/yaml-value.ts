import { EVENT_ID } from "js-yaml";
import type { Event } from "js-yaml";

import { plainScalar } from "./scalars";
import type { Scalar } from "./scalars";
import {
  anchorName,
  DocumentError,
  isMerge,
  isPlain,
  offsetOf,
  scalarText,
  tagName,
} from "./yaml-events";
import type { Events } from "./yaml-events";

/** A key that a mapping gives twice: the last one counts, as it does for kubectl. */
interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** What a document stands for. */
export interface YamlValue {
  readonly value: unknown;
  readonly duplicates: readonly DuplicateKey[];
}

interface Anchored {
  /** Undefined while the node is being built: an alias to it would contain itself. */
  built: { readonly value: unknown; readonly size: number } | undefined;
  readonly isMapping: boolean;
}

/**
 * The value of the node at an index, as kubectl reads it.
 * @throws DocumentError for what has no value: an alias without anchor, a key that is no scalar, a bomb of aliases
 */
export function valueAt(events: Events, at: number): YamlValue {
  const builder = new Builder(events, at);
  const value = builder.node();
  return { value, duplicates: builder.duplicates };
}

class Builder {
  readonly duplicates: DuplicateKey[] = [];
  readonly #events: Events;
  #at: number;
  readonly #anchors = new Map<string, Anchored>();
  /** Nodes so far, as if each alias were written out; and those of them that come from aliases. */
  #nodes = 0;
  #fromAliases = 0;

  constructor(events: Events, at: number) {
    this.#events = events;
    this.#at = at;
  }

  node(): unknown {
    const event = this.#next();
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event);
    this.#nodes++;
    const name = anchorName(this.#events, event);
    if (name === undefined) return this.#content(event);
    const anchored: Anchored = { built: undefined, isMapping: event.type === EVENT_ID.MAPPING };
    this.#anchors.set(name, anchored);
    const before = this.#nodes;
    const value = this.#content(event);
    anchored.built = { value, size: this.#nodes - before + 1 };
    return value;
  }

  #content(event: Event): unknown {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return scalar(this.#events, event);
      case EVENT_ID.SEQUENCE:
        return this.#sequence();
      case EVENT_ID.MAPPING:
        return this.#mapping();
      default:
        throw new DocumentError("it ends too early", offsetOf(event));
    }
  }

  #sequence(): unknown[] {
    const items: unknown[] = [];
    while (!this.#atEnd()) items.push(this.node());
    this.#at++;
    return items;
  }

  #mapping(): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    const own = new Set<string>();
    while (!this.#atEnd()) {
      const key = this.#peek();
      if (isMerge(this.#events, key)) {
        this.#at++;
        this.#nodes++;
        this.#merge(fields);
        continue;
      }
      const name = this.#key(key);
      if (own.has(name)) this.duplicates.push({ key: name, offset: offsetOf(key) });
      own.add(name);
      setField(fields, name, this.node());
    }
    this.#at++;
    return fields;
  }

  #key(event: Event): string {
    const value = this.node() as Scalar | object;
    if (typeof value === "string") return value;
    if (value === null || typeof value === "object") {
      throw new DocumentError("a key must be a scalar and not null", offsetOf(event));
    }
    return String(value);
  }

  /** kubectl puts the merged keys where the merge stands: over what is before it, under what is behind it. */
  #merge(fields: Record<string, unknown>): void {
    const event = this.#peek();
    const isList = event.type === EVENT_ID.SEQUENCE;
    const sources: Record<string, unknown>[] = [];
    if (isList) {
      this.#at++;
      while (!this.#atEnd()) sources.push(this.#mergeSource());
      this.#at++;
    } else sources.push(this.#mergeSource());
    for (const source of sources.reverse()) {
      for (const name of Object.keys(source)) setField(fields, name, source[name]);
    }
  }

  #mergeSource(): Record<string, unknown> {
    const event = this.#peek();
    const value = this.node();
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new DocumentError(
        "a merge key (<<) takes a mapping or a list of them",
        offsetOf(event),
      );
    }
    return value as Record<string, unknown>;
  }

  #alias(event: Event): unknown {
    const name = anchorName(this.#events, event) ?? "";
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      throw new DocumentError(`there is no anchor &${name} before *${name}`, offsetOf(event));
    }
    if (anchored.built === undefined) {
      throw new DocumentError(`the value of anchor &${name} contains itself`, offsetOf(event));
    }
    this.#nodes += 1 + anchored.built.size;
    this.#fromAliases += anchored.built.size;
    if (isBomb(this.#nodes, this.#fromAliases)) {
      throw new DocumentError("too much of it comes from aliases", offsetOf(event));
    }
    return anchored.built.value;
  }

  #atEnd(): boolean {
    return this.#peek().type === EVENT_ID.POP;
  }

  #peek(): Event {
    const event = this.#events.list[this.#at];
    if (event === undefined) throw new DocumentError("it ends too early", this.#events.text.length);
    return event;
  }

  #next(): Event {
    const event = this.#peek();
    this.#at++;
    return event;
  }
}

/** Where kubectl refuses: 99 % of a document of up to 400,000 nodes, 10 % of one of 4,000,000. */
function isBomb(nodes: number, fromAliases: number): boolean {
  if (fromAliases <= 100 || nodes <= 1000) return false;
  const [low, high] = [400_000, 4_000_000];
  const beyond = Math.min(1, Math.max(0, (nodes - low) / (high - low)));
  return fromAliases / nodes > 0.99 - 0.89 * beyond;
}

function setField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") fields[name] = value;
  // Assigning this key would change the prototype.
  else
    Object.defineProperty(fields, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function scalar(events: Events, event: Event & { type: typeof EVENT_ID.SCALAR }): Scalar {
  const text = event.valueStart < 0 ? "" : scalarText(events, event);
  const tag = tagName(events, event);
  if (tag !== undefined) return tagged(tag, text, event);
  if (!isPlain(event)) return text;
  return finite(plainScalar(text), event);
}

/** JSON, which is what the API server gets, has no NaN and no infinity. */
function finite(value: Scalar, event: Event): Scalar {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new DocumentError("NaN and infinity cannot be sent to Kubernetes", offsetOf(event));
}

function tagged(tag: string, text: string, event: Event): Scalar {
  const value = finite(plainScalar(text), event);
  const fits = {
    "!!bool": typeof value === "boolean",
    "!!int": isWhole(value),
    "!!float": typeof value === "number" || typeof value === "bigint",
    "!!null": value === null,
  }[tag];
  if (fits === undefined) return tag === "!!binary" ? Buffer.from(text, "base64").toString() : text;
  if (fits) return value;
  throw new DocumentError(`"${text}" is no ${tag}`, offsetOf(event));
}

function isWhole(value: Scalar): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}
