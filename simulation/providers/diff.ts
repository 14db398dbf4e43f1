import type { Properties, Schema } from "./schema";
import type { Type } from "./type-expression";
import { isAbsent, isObject } from "./values";

export interface Changes {
  /** Top-level inputs that differ. */
  readonly changed: readonly string[];
  /** Those of them that the cloud cannot change. */
  readonly replacing: readonly string[];
}

/** Paths that only a replacement changes, as `vpcConfig.subnetIds`; a path stands for all that is below it. */
export type CreateOnly = ReadonlySet<string>;

/**
 * Compares inputs with inputs. A value that is not known yet is a change, and a change of something create-only then
 * counts as a replacement: better announced and not done than done unannounced.
 */
export function compareInputs(
  schema: Schema,
  properties: Properties | undefined,
  createOnly: CreateOnly,
  olds: Readonly<Record<string, unknown>>,
  news: Readonly<Record<string, unknown>>,
): Changes {
  const changed: string[] = [];
  const replacing: string[] = [];
  for (const name of new Set([...Object.keys(olds), ...Object.keys(news)])) {
    if (name.startsWith("__")) continue;
    const before = olds[name];
    const after = news[name];
    if (same(before, after)) continue;
    changed.push(name);
    const property = properties?.get(name);
    const comparison = new Comparison(schema, createOnly);
    if (property?.createOnly || comparison.replaces(before, after, name, property?.type)) {
      replacing.push(name);
    }
  }
  return { changed, replacing };
}

class Comparison {
  private readonly schema: Schema;
  private readonly createOnly: CreateOnly;

  constructor(schema: Schema, createOnly: CreateOnly) {
    this.schema = schema;
    this.createOnly = createOnly;
  }

  /** Whether something create-only differs between two values that are not the same. */
  replaces(before: unknown, after: unknown, path: string, type: Type | undefined): boolean {
    if (this.createOnly.has(path)) return true;
    if (Array.isArray(before) && Array.isArray(after)) {
      const element = type?.kind === "list" ? type.of : undefined;
      const length = Math.max(before.length, after.length);
      for (let index = 0; index < length; index++) {
        const a: unknown = before[index];
        const b: unknown = after[index];
        if (!same(a, b) && this.replaces(a, b, `${path}[]`, element)) return true;
      }
      return false;
    }
    // A block that comes or goes whole changes each thing that stands in it.
    const olds = isObject(before) ? before : {};
    const news = isObject(after) ? after : {};
    const shape = type?.kind === "shape" ? this.schema.shape(type.name) : undefined;
    for (const name of new Set([...Object.keys(olds), ...Object.keys(news)])) {
      if (same(olds[name], news[name])) continue;
      const property = shape?.get(name);
      if (property?.createOnly) return true;
      if (this.replaces(olds[name], news[name], `${path}.${name}`, property?.type)) return true;
    }
    return false;
  }
}

/** Deep equality in which absent, undefined and null are one. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (isAbsent(a) && isAbsent(b))) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((element, i) => same(element, b[i]))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  for (const key in a) if (!same(a[key], b[key])) return false;
  for (const key in b) if (!(key in a) && !isAbsent(b[key])) return false;
  return true;
}
