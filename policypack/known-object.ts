import { celScalar } from "./cel";
import { isObject } from "./workload";
import type { KubernetesObject } from "./workload";

/**
 * A manifest as CEL sees it, like `celObject` of something in which everything is known: no text in it is taken for the
 * engine's mark of an unknown value, and no path is kept. That is what a scan of many thousand objects waits for.
 */
export function knownObject(manifest: object): KubernetesObject {
  const copy = copyOf(manifest);
  return isObject(copy) ? copy : {};
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyOf(item) ?? null);
  return isObject(value) ? copyOfFields(value) : celScalar(value);
}

/** Scalars first, as `withUnknowns` has them: the evaluator looks at the first entry to learn the type of a map. */
function copyOfFields(fields: KubernetesObject): KubernetesObject {
  const copy: Record<string, unknown> = {};
  const keys = Object.keys(fields);
  for (const key of keys) {
    if (typeof fields[key] !== "object") put(copy, key, copyOf(fields[key]));
  }
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === "object" && value !== null) put(copy, key, copyOf(value));
  }
  return copy;
}

function put(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") copy[key] = value;
  // Assigning this key would change the prototype, and a manifest may have it.
  else Object.defineProperty(copy, key, { value, enumerable: true });
}
