import type { z } from "zod";
import { settingsJsonSchema } from "./stack-file-schema";

/** How Pulumi.yaml declares a key. */
export interface ProjectKey {
  readonly type: string;
  readonly items?: { readonly type: string };
  readonly description: string | undefined;
  readonly default: unknown;
}

/**
 * The `config` block of Pulumi.yaml. A key that must be given has an empty default there: without one the engine would
 * refuse the stack for this key alone, before the program can name all mistakes.
 */
export function projectConfig(): Readonly<Record<string, ProjectKey>> {
  const { properties = {} } = settingsJsonSchema();
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]) =>
      typeof property === "boolean" ? [] : [[key, projectKey(property)]],
    ),
  );
}

function projectKey(property: z.core.JSONSchema.BaseSchema): ProjectKey {
  const type = typeof property.type === "string" ? property.type : "string";
  return {
    type,
    ...(type === "array" ? { items: { type: "object" } } : {}),
    description: property.description,
    default: property.default ?? emptyOf(type),
  };
}

function emptyOf(type: string): unknown {
  if (type === "array") return [];
  return type === "object" ? {} : "";
}
