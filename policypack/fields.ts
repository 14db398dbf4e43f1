import { isObject } from "./workload";

/** A value below another, step by step; undefined where a step is missing. Throws where one is not known. */
export function valueAt(value: unknown, ...steps: readonly string[]): unknown {
  return steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value);
}

/** A list below a value; empty where there is none. Its items are not read. */
export function listAt(value: unknown, ...steps: readonly string[]): readonly unknown[] {
  const list = valueAt(value, ...steps);
  return Array.isArray(list) ? list : [];
}
