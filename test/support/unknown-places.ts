import type { Manifest } from "../../policypack/examples";
import { unknownString } from "../../policypack/unknown";

/** A place in an object, step by step. */
export type Place = readonly (string | number)[];

/** Every place in an object that may be unknown: all but what says which kind of object it is. */
export function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (path.length === 0 && (key === "apiVersion" || key === "kind")) return [];
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesIn(inner, at)];
  });
}

/** A copy of an object in which these places are what the engine sends for a value that is not known. */
export function withoutKnowing(object: Manifest, places: readonly Place[]): Manifest {
  const copy = structuredClone(object);
  for (const place of places) {
    const parent = place
      .slice(0, -1)
      .reduce<unknown>(
        (at, step) =>
          step in Object(at) ? (at as Record<string | number, unknown>)[step] : undefined,
        copy,
      );
    if (typeof parent === "object" && parent !== null) {
      (parent as Record<string | number, unknown>)[place.at(-1) ?? ""] = unknownString;
    }
  }
  return copy;
}
