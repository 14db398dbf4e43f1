import { EVENT_ID } from "js-yaml";
import type { Event } from "js-yaml";

import { anchorName, behind, isMerge, offsetOf, scalarText } from "./yaml-events";
import type { Events } from "./yaml-events";

/**
 * Where in the text the field of a path stands, or its nearest parent that is there. What an alias or a merge key brings
 * in is found where it is written.
 *
 * @param root the index of the event at which the object begins
 * @param path as in a finding: `spec.containers[0].image`, `metadata.annotations["a.b/c"]`
 */
export function offsetOfPath(events: Events, root: number, path: string): number {
  let at = root;
  let offset = startOf(events, root) ?? 0;
  for (const step of steps(path)) {
    const found = childAt(events, at, step);
    if (found === undefined) break;
    at = found.value;
    offset = found.offset;
  }
  return offset;
}

export interface Child {
  /** The index of the event at which its value begins. */
  readonly value: number;
  /** Of a field, where its name stands; of an item, where its value does. */
  readonly offset: number;
}

function steps(path: string): string[] {
  if (!path.includes('"')) return path.split(/[.[\]]+/).filter((step) => step !== "");
  return Array.from(
    path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g),
    ([, quoted, index, name]) => quoted ?? index ?? name ?? "",
  );
}

/** The field or item of the node at an index. */
export function childAt(events: Events, parent: number, step: string): Child | undefined {
  const at = target(events, parent);
  const event = events.list[at];
  if (event?.type === EVENT_ID.MAPPING) return field(events, at, step);
  if (event?.type === EVENT_ID.SEQUENCE && /^\d+$/.test(step))
    return item(events, at, Number(step));
  return undefined;
}

/** The last one counts, as for kubectl. */
function field(events: Events, mapping: number, name: string): Child | undefined {
  let found: Child | undefined;
  let at = mapping + 1;
  for (let key = events.list[at]; key && key.type !== EVENT_ID.POP; key = events.list[at]) {
    const value = behind(events, at);
    if (isMerge(events, key)) found = merged(events, value, name) ?? found;
    else if (key.type === EVENT_ID.SCALAR && scalarText(events, key) === name) {
      found = { value, offset: offsetOf(key) };
    }
    at = behind(events, value);
  }
  return found;
}

function merged(events: Events, value: number, name: string): Child | undefined {
  const at = target(events, value);
  if (events.list[at]?.type !== EVENT_ID.SEQUENCE) return childAt(events, at, name);
  for (let index = 0; ; index++) {
    const source = item(events, at, index);
    if (source === undefined) return undefined;
    const found = childAt(events, source.value, name);
    if (found !== undefined) return found;
  }
}

/** Where the values of the items of a list begin, or of what an alias in their place stands for. */
export function itemsAt(events: Events, list: number): number[] {
  const items: number[] = [];
  let at = target(events, list) + 1;
  for (let event = events.list[at]; event && event.type !== EVENT_ID.POP; event = events.list[at]) {
    items.push(target(events, at));
    at = behind(events, at);
  }
  return items;
}

function item(events: Events, sequence: number, index: number): Child | undefined {
  let at = sequence + 1;
  for (let count = 0; count < index; count++) {
    if (events.list[at]?.type === EVENT_ID.POP) return undefined;
    at = behind(events, at);
  }
  const event = events.list[at];
  if (event === undefined || event.type === EVENT_ID.POP) return undefined;
  return { value: at, offset: startOf(events, at) ?? offsetOf(event) };
}

/** What an alias stands for: the nearest anchor of that name before it. */
function target(events: Events, at: number): number {
  const alias = events.list[at];
  if (alias?.type !== EVENT_ID.ALIAS) return at;
  const name = anchorName(events, alias);
  for (let index = at - 1; index >= 0; index--) {
    const event = events.list[index];
    if (event && event.type !== EVENT_ID.ALIAS && anchorName(events, event) === name) return index;
  }
  return at;
}

/** Where a node begins; an empty one begins nowhere. */
function startOf(events: Events, at: number): number | undefined {
  const event: Event | undefined = events.list[at];
  const offset = event === undefined ? -1 : offsetOf(event);
  return offset < 0 ? undefined : offset;
}
