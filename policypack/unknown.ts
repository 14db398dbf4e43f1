/** Thrown where a rule reads a value that is not known at preview. */
export class UnknownValue extends Error {
  constructor(
    /** From the root of the resource: `spec.containers[0].image`. */
    readonly path: string,
  ) {
    super(`${path} is not known before the deployment`);
    this.name = "UnknownValue";
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

/**
 * A copy in which each value that is not known becomes a getter that throws {@link UnknownValue}. The property is
 * there (`Object.hasOwn`, `in`, `Object.keys`, `length` see it), only reading its value throws.
 *
 * Within an object that holds unknowns, what can be read comes before what cannot: an evaluator that looks at the
 * first entry to learn the type of a map then learns it without touching an unknown.
 */
export function withUnknowns<T>(value: T): T {
  return wrap(value, "") as T;
}

function wrap(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return wrapArray(value, path);
  if (isPlainObject(value)) return wrapObject(value, path);
  return value;
}

function wrapArray(values: readonly unknown[], path: string): unknown[] {
  const wrapped: unknown[] = [];
  values.forEach((value, index) => {
    const at = `${path}[${index}]`;
    if (marks.has(value)) defineUnknown(wrapped, String(index), at);
    else wrapped[index] = wrap(value, at);
  });
  return wrapped;
}

function wrapObject(
  fields: Readonly<Record<string, unknown>>,
  path: string,
): Record<string, unknown> {
  const plain: [string, unknown][] = [];
  const nested: [string, unknown][] = [];
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (marks.has(value)) unknown.push(key);
    else (typeof value === "object" && value !== null ? nested : plain).push([key, value]);
  }
  const wrapped: Record<string, unknown> = {};
  for (const [key, value] of plain) define(wrapped, key, value);
  for (const [key, value] of nested) define(wrapped, key, wrap(value, join(path, key)));
  for (const key of unknown) defineUnknown(wrapped, key, join(path, key));
  return wrapped;
}

function define(target: Record<string, unknown>, key: string, value: unknown): void {
  // A manifest may have a key "__proto__"; assigning it would change the prototype instead.
  if (key === "__proto__") {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else target[key] = value;
}

function defineUnknown(target: object, key: string, path: string): void {
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      throw new UnknownValue(path);
    },
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `a.b`, `a["b.c/d"]`: how a path names a field in this catalogue. */
export function join(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `${path}["${key}"]`;
  return path === "" ? key : `${path}.${key}`;
}
