import { EVENT_ID, getScalarValue, parseEvents } from "js-yaml";
import type { Event } from "js-yaml";

/** Keys and indices from the root of a document. */
export type YamlPath = readonly (string | number)[];

/**
 * Where things stand in the first document of a YAML text.
 * @returns the line of what is at a path, or of the nearest thing around it that is there; the first line is 1
 * @throws where the text is not YAML
 */
export function yamlLines(text: string): (path: YamlPath) => number {
  const offsets = new Map<string, number>();
  const events = parseEvents(text, {})[Symbol.iterator]();
  const next = () => events.next().value;

  const visit = (node: Event | undefined, path: YamlPath, at: number): void => {
    offsets.set(JSON.stringify(path), at);
    if (node?.type === EVENT_ID.SEQUENCE) {
      let index = 0;
      for (let item = next(); item && item.type !== EVENT_ID.POP; item = next()) {
        visit(item, [...path, index], offsetOf(item, at));
        index += 1;
      }
    } else if (node?.type === EVENT_ID.MAPPING) {
      for (let key = next(); key && key.type !== EVENT_ID.POP; key = next()) {
        const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "";
        // A key that is itself a list or a mapping is walked past under a name of its own.
        if (key.type !== EVENT_ID.SCALAR) visit(key, [...path, "?"], at);
        visit(next(), [...path, name], offsetOf(key, at));
      }
    }
  };
  next();
  visit(next(), [], 0);

  return (path) => {
    let end = path.length;
    while (end > 0 && !offsets.has(JSON.stringify(path.slice(0, end)))) end -= 1;
    const offset = offsets.get(JSON.stringify(path.slice(0, end))) ?? 0;
    return text.slice(0, offset).split("\n").length;
  };
}

function offsetOf(event: Event, around: number): number {
  const start =
    event.type === EVENT_ID.SCALAR
      ? event.valueStart
      : event.type === EVENT_ID.ALIAS
        ? event.anchorStart
        : "start" in event
          ? event.start
          : -1;
  return start < 0 ? around : start;
}
