import { isAbsent, isObject, object } from "../../values";
import type { Values } from "../../values";

/** What the server writes into metadata by itself, at every write or once. */
const written = [
  "creationTimestamp",
  "deletionGracePeriodSeconds",
  "deletionTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "uid",
];

/** The object as a stack's state holds it: without who owns which field. */
export function withoutManagers(live: Values): Values & { readonly metadata: Values } {
  return { ...live, metadata: without(object(live["metadata"]), ["managedFields"]) };
}

/** What somebody wants of the object: neither its status nor what the server writes. */
function wanted(live: Values): Record<string, unknown> {
  return {
    ...without(live, ["status"]),
    metadata: without(object(live["metadata"]), written),
  };
}

/** Parts of the object, at the top level, that differ between what is and what an apply would leave. */
export function differences(live: Values, applied: Values): string[] {
  const [is, would] = [wanted(live), wanted(applied)];
  return [...new Set([...Object.keys(is), ...Object.keys(would)])].filter(
    (name) => !equal(is[name], would[name]),
  );
}

/** What an import writes into a program: everything that somebody may have wanted. */
export function asInputs(live: Values): Record<string, unknown> {
  return wanted(live);
}

/** Of the object, the values at which the inputs have one: a change there is drift, what others added is theirs. */
export function liveInputs(inputs: Values, live: Values): Values {
  const pruned = object(pruneTo(inputs, live));
  const texts = inputs["stringData"];
  // Only written, never read: what it became is in data.
  if (!isObject(texts)) return pruned;
  const data = object(live["data"]);
  const read = Object.keys(texts).flatMap((name) => {
    const encoded = data[name];
    return typeof encoded === "string"
      ? [[name, Buffer.from(encoded, "base64").toString("utf8")]]
      : [];
  });
  return { ...pruned, stringData: Object.fromEntries(read) as Values };
}

function pruneTo(pattern: unknown, live: unknown): unknown {
  if (Array.isArray(pattern) && Array.isArray(live)) {
    if (pattern.length !== live.length) return live;
    return live.map((element: unknown, index) => pruneTo(pattern[index], element));
  }
  if (!isObject(pattern) || !isObject(live)) return live;
  return Object.fromEntries(
    Object.entries(pattern).flatMap(([name, inside]) => {
      const value = live[name];
      if (isAbsent(value)) return isEmpty(inside) ? [[name, inside]] : [];
      return [[name, pruneTo(inside, value)]];
    }),
  );
}

/** The server drops what is empty. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isAbsent(value) || (isObject(value) && Object.keys(value).length === 0);
}

function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((element, index) => equal(element, b[index]));
  }
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
      equal(a[key], b[key]),
    );
  }
  return a === b;
}

function without(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
