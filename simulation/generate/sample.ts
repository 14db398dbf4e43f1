import type { Properties, Schema } from "../providers/schema";
import type { Type } from "../providers/type-expression";

/** Inputs that satisfy the schema with nothing but what is required, or with everything. */
export function sampleInputs(
  schema: Schema,
  properties: Properties,
  options: { readonly optional?: boolean } = {},
): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const [name, { required, type }] of properties) {
    if (required || options.optional) inputs[name] = sampleValue(schema, type, new Set());
  }
  return inputs;
}

function sampleValue(schema: Schema, type: Type, within: ReadonlySet<string>): unknown {
  switch (type.kind) {
    case "any":
      return {};
    case "string":
      return "sample";
    case "number":
      return 1;
    case "boolean":
      return true;
    case "literal":
      return type.value;
    case "list":
      return [sampleValue(schema, type.of, within)];
    case "map":
      return { key: sampleValue(schema, type.of, within) };
    case "union": {
      const [first = { kind: "any" }] = type.types;
      return sampleValue(schema, first, within);
    }
    case "shape": {
      // A shape may hold itself: a JSON schema within a JSON schema.
      if (within.has(type.name)) return {};
      const deeper = new Set([...within, type.name]);
      return Object.fromEntries(
        [...schema.shape(type.name)]
          .filter(([, property]) => property.required)
          .map(([name, property]) => [name, sampleValue(schema, property.type, deeper)]),
      );
    }
  }
}
