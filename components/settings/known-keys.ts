import { z } from "zod";
import type { KeyPath } from "./mistakes";
import { settingsSchema } from "./schema";

/** The keys that the schema knows in the mapping at a path of a configuration. */
export function knownKeys(raw: unknown, path: KeyPath): readonly string[] {
  let schema: unknown = bare(settingsSchema, raw);
  let value = raw;
  for (const step of path) {
    value = valueAt(value, [step]);
    schema = bare(child(schema, step), value);
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The value at a path; undefined where there is none. */
export function valueAt(raw: unknown, path: KeyPath): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function child(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodArray) {
    return schema.element;
  }
  return schema instanceof z.ZodObject ? (schema.shape[step] as unknown) : undefined;
}

/** The schema beneath defaults and optionals; of a discriminated union, the option that the value asks for. */
function bare(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return bare(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const tag = schema.def.discriminator;
    const asked = valueAt(value, [tag]);
    return schema.options.find((option) => {
      const literal = child(option, tag);
      return literal instanceof z.ZodLiteral && literal.value === asked;
    });
  }
  return schema;
}
