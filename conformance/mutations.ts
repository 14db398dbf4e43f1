import fc from "fast-check";

import type { Manifest } from "../policypack/examples";
import type { FieldPath, Reads } from "./reads";

/** One change to an object; `value` undefined takes the field away. */
export interface Mutation {
  readonly path: FieldPath;
  /** Which element a `*` of the path stands for, modulo how many there are. */
  readonly element: number;
  readonly value: unknown;
}

/** An object with changes, kept apart so that a counterexample says what matters of it. */
export interface Mutant {
  readonly base: string;
  readonly object: Manifest;
  readonly mutations: readonly Mutation[];
}

/** Values that decide at the borders of numbers, names and quantities, whatever a rule asks. */
const anyway: readonly unknown[] = [
  ...["", "*", "a", "ALL", "Localhost", "Unconfined", "/", "host", "windows", "linux", "latest"],
  ...["100m", "1Gi", "0", "1", "0.5", "1e3", "-1", "128974848", "1.5Gi", "abc"],
  ...[0, 1, -1, 80, 999, 1000, 1024, 65535, 65536, 2147483647, 0.5],
  ...[true, false, [], {}, [""], ["*"], { a: "b" }, [{}], null],
];

/**
 * Changes of the fields that rules read: taken away, set to what the rules compare with, to what the same field is in
 * another object, and to values of other kinds.
 */
export function mutationOf(reads: readonly Reads[], seen: SeenValues): fc.Arbitrary<Mutation> {
  const some = reads.filter(({ paths }) => paths.some(isChangeable));
  return fc.constantFrom(...some).chain(({ paths, literals, patterns }) =>
    fc.constantFrom(...paths.filter(isChangeable)).chain((path) =>
      fc.record({
        path: fc.constant(path),
        element: fc.nat({ max: 2 }),
        value: fc.oneof(
          { weight: 5, arbitrary: fc.constant(undefined) },
          { weight: 8, arbitrary: fc.constantFrom(...seen.at(path)) },
          { weight: 8, arbitrary: alike(seen.at(path), literals.flatMap(neighbours)) },
          { weight: 3, arbitrary: textsOf(patterns, seen.at(path)) },
          { weight: 6, arbitrary: alike(seen.at(path), anyway) },
          { weight: 1, arbitrary: fc.constantFrom(...anyway) },
        ),
      }),
    ),
  );
}

function isChangeable(path: FieldPath): boolean {
  return path.length > 1 || (path.length === 1 && path[0] !== "metadata" && path[0] !== "kind");
}

/** Those of the values that are of a type that the field has somewhere: the API server takes no other. */
function alike(seen: readonly unknown[], values: readonly unknown[]): fc.Arbitrary<unknown> {
  const types = new Set(seen.map(typeOf));
  const possible = values.filter((value) => types.has(typeOf(value)));
  return fc.constantFrom(...(possible.length > 0 ? possible : seen));
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `list of ${value.length === 0 ? "" : typeOf(value[0])}`;
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** What a rule compares with, and what is next to it. */
function neighbours(literal: string | number | boolean): unknown[] {
  if (typeof literal === "number") return [literal, literal - 1, literal + 1, String(literal)];
  if (typeof literal === "boolean") return [literal, !literal];
  return [literal, `${literal}x`, `x${literal}`, literal.toUpperCase()];
}

/** Texts that do and do not match what a rule matches with. */
function textsOf(patterns: readonly string[], seen: readonly unknown[]): fc.Arbitrary<unknown> {
  if (!seen.some((value) => typeof value === "string")) return fc.constantFrom(...seen);
  const possible = patterns.filter((pattern) => !pattern.startsWith("(?"));
  if (possible.length === 0) return fc.string({ maxLength: 12 });
  return fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(...possible).chain((pattern) => fc.stringMatching(new RegExp(pattern))),
  );
}

/** What stands at a field in the objects that there are. */
export class SeenValues {
  readonly #values = new Map<string, unknown[]>();

  constructor(objects: Iterable<unknown>, paths: Iterable<FieldPath>) {
    const all = [...objects];
    for (const path of paths) {
      const found = all.flatMap((object) => valuesAt(object, path));
      this.#values.set(key(path), [...new Map(found.map((v) => [key(v), v])).values()]);
    }
  }

  at(path: FieldPath): readonly unknown[] {
    const values = this.#values.get(key(path)) ?? [];
    return values.length === 0 ? [undefined] : values;
  }
}

function key(value: unknown): string {
  return JSON.stringify(value);
}

function valuesAt(value: unknown, [step, ...rest]: FieldPath): unknown[] {
  if (step === undefined) return value === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") return Object.values(value).flatMap((item) => valuesAt(item, rest));
  return valuesAt((value as Record<string, unknown>)[step], rest);
}

/** The object with the changes made; what a path needs on its way is added. */
export function mutate(object: Manifest, mutations: readonly Mutation[]): Manifest {
  return mutations.reduce<Manifest>(
    (before, { path, element, value }) => set(before, path, element, value) as Manifest,
    structuredClone(object),
  );
}

function set(parent: unknown, path: FieldPath, element: number, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return structuredClone(value);
  if (step === "*" || Array.isArray(parent)) {
    if (typeof parent === "object" && parent !== null && !Array.isArray(parent)) {
      const keys = Object.keys(parent);
      return set(parent, [keys[element % (keys.length || 1)] ?? "a", ...rest], element, value);
    }
    const list = Array.isArray(parent) ? [...(parent as unknown[])] : [];
    const index = element % (list.length + 1);
    if (step !== "*") list[index] = step;
    else if (value === undefined && rest.length === 0) list.splice(index, 1);
    else list[index] = set(list[index], rest, element, value) ?? {};
    return list;
  }
  const fields = typeof parent === "object" && parent !== null ? { ...parent } : {};
  const changed = set((fields as Record<string, unknown>)[step], rest, element, value);
  if (changed === undefined) return without(fields, step);
  return { ...fields, [step]: changed };
}

function without(fields: object, name: string): object {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

/** The fewest changes for which something still holds. */
export async function smallest(
  mutant: Mutant,
  holds: (mutant: Mutant) => Promise<boolean>,
): Promise<Mutant> {
  for (const dropped of mutant.mutations) {
    const fewer = { ...mutant, mutations: mutant.mutations.filter((m) => m !== dropped) };
    if (await holds(fewer)) return smallest(fewer, holds);
  }
  return mutant;
}
