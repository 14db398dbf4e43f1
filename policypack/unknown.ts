/** Thrown where a rule reads a value that is not known at preview. */
export class UnknownValue extends Error {
  /** From the root of the resource: `spec.containers[0].image`. */
  readonly path: string;
  /** The last part of the path, as a key of its object. */
  readonly key: string;

  constructor(path: string, key: string) {
    super(`${path} is not known before the deployment`);
    this.name = "UnknownValue";
    this.path = path;
    this.key = key;
    reads.latest = this;
  }
}

const reads: { latest?: UnknownValue } = {};

/**
 * Runs an evaluation and says which unknown it met, even where the evaluation went on: in `unknown || crash` the crash
 * is only certain once the unknown is known.
 */
export function meetingUnknowns<T>(evaluate: () => T): {
  readonly result?: T;
  readonly error?: unknown;
  readonly unknown?: UnknownValue;
} {
  reads.latest = undefined;
  try {
    return { result: evaluate(), unknown: reads.latest };
  } catch (error) {
    const unknown = error instanceof UnknownValue ? error : reads.latest;
    return { error: error ?? new Error("it threw nothing"), unknown };
  }
}

/** What the engine sends in place of an unknown string; tests use it to say "not known". */
export const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

// The engine's protocol has one mark per kind of value. They are part of it and never change.
const marks: ReadonlySet<unknown> = new Set([
  unknownString,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** What becomes of a value that is neither an object nor a list; `undefined` leaves the field out. */
export type ScalarMapping = (value: unknown) => unknown;

/**
 * A copy in which each value that is not known becomes a getter that throws {@link UnknownValue}. The property is
 * there (`Object.hasOwn`, `in`, `Object.keys`, `length` see it), only reading its value throws.
 *
 * In each object scalars come first and unknowns last: an evaluator that looks at the first entry to learn the type
 * of a map then learns it without touching an unknown.
 */
export function withUnknowns<T>(value: T, scalar: ScalarMapping = (kept) => kept): T {
  return wrap(value, "", scalar) as T;
}

function wrap(value: unknown, path: string, scalar: ScalarMapping): unknown {
  if (Array.isArray(value)) return wrapList(value, path, scalar);
  if (isPlainObject(value)) return wrapObject(value, path, scalar);
  return scalar(value);
}

function wrapList(values: readonly unknown[], path: string, scalar: ScalarMapping): unknown[] {
  const wrapped: unknown[] = [];
  for (const value of values) {
    const key = String(wrapped.length);
    const at = `${path}[${key}]`;
    if (marks.has(value)) defineUnknown(wrapped, key, at);
    else wrapped.push(wrap(value, at, scalar) ?? null);
  }
  return wrapped;
}

function wrapObject(
  fields: Readonly<Record<string, unknown>>,
  path: string,
  scalar: ScalarMapping,
): Record<string, unknown> {
  const wrapped: Record<string, unknown> = {};
  const keys = Object.keys(fields);
  let unknown = false;
  for (const key of keys) {
    const value = fields[key];
    if (marks.has(value)) unknown = true;
    else if (typeof value !== "object") define(wrapped, key, scalar(value));
  }
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === "object") define(wrapped, key, wrap(value, join(path, key), scalar));
  }
  if (!unknown) return wrapped;
  for (const key of keys) {
    if (marks.has(fields[key])) defineUnknown(wrapped, key, join(path, key));
  }
  return wrapped;
}

function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) return;
  if (key !== "__proto__") target[key] = value;
  // Assigning this key would change the prototype, and a manifest may have it.
  else Object.defineProperty(target, key, { value, enumerable: true });
}

function defineUnknown(target: object, key: string, path: string): void {
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      throw new UnknownValue(path, key);
    },
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `a.b`, `a["b.c/d"]`: how a path names a field in this catalogue. */
function join(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}["${key}"]`;
  return path === "" ? key : `${path}.${key}`;
}
