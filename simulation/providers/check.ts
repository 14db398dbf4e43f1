import type { provider } from "@pulumi/pulumi";
import { closest } from "fastest-levenshtein";
import type { Properties, Schema } from "./schema";
import type { Type } from "./type-expression";
import { isAbsent, isObject, isUnknown } from "./values";

type Failures = provider.CheckFailure[];

/**
 * What is wrong with the inputs, judged by what the package publishes. A value that is not known yet is never judged.
 * Values are not repeated, since any of them may be secret; but a word that should have been one of a closed set is.
 */
export function checkInputs(
  schema: Schema,
  properties: Properties,
  inputs: Readonly<Record<string, unknown>>,
): Failures {
  const failures: Failures = [];
  checkObject(schema, properties, inputs, "", failures);
  return failures;
}

function checkObject(
  schema: Schema,
  properties: Properties,
  value: Readonly<Record<string, unknown>>,
  prefix: string,
  failures: Failures,
): void {
  for (const name in value) {
    const given = value[name];
    const property = properties.get(name);
    if (!property) {
      if (given !== undefined && !name.startsWith("__")) {
        failures.push({ property: prefix + name, reason: unknownName(name, properties) });
      }
      continue;
    }
    if (isAbsent(given) || isUnknown(given)) continue;
    checkValue(schema, property.type, given, prefix + name, failures);
  }
  for (const [name, property] of properties) {
    if (property.required && isAbsent(value[name])) {
      failures.push({ property: prefix + name, reason: "missing, and required" });
    }
  }
}

function unknownName(name: string, properties: Properties): string {
  const names = [...properties.keys()];
  return names.length === 0
    ? "no such property"
    : `no such property; the nearest is ${closest(name, names)}`;
}

function checkValue(
  schema: Schema,
  type: Type,
  value: unknown,
  path: string,
  failures: Failures,
): void {
  switch (type.kind) {
    case "any":
      return;
    case "string":
    case "number":
    case "boolean":
    case "literal":
      if (!isOf(type, value)) failures.push({ property: path, reason: mismatch([type], value) });
      return;
    case "list":
      if (!Array.isArray(value)) {
        failures.push({ property: path, reason: `must be a list, not ${kindOf(value)}` });
        return;
      }
      for (const [index, element] of value.entries()) {
        if (isUnknown(element) || isAbsent(element)) continue;
        checkValue(schema, type.of, element, `${path}[${index}]`, failures);
      }
      return;
    case "map":
      if (!isObject(value)) {
        failures.push({ property: path, reason: `must be an object, not ${kindOf(value)}` });
        return;
      }
      for (const key in value) {
        const element = value[key];
        if (isUnknown(element) || isAbsent(element)) continue;
        checkValue(schema, type.of, element, `${path}.${key}`, failures);
      }
      return;
    case "shape":
      if (!isObject(value)) {
        failures.push({ property: path, reason: `must be an object, not ${kindOf(value)}` });
        return;
      }
      checkObject(schema, schema.shape(type.name), value, `${path}.`, failures);
      return;
    case "union":
      checkUnion(schema, type.types, value, path, failures);
  }
}

/** A union is right if one of its types is; otherwise the type that the value looks like is the one to complain of. */
function checkUnion(
  schema: Schema,
  types: readonly Type[],
  value: unknown,
  path: string,
  failures: Failures,
): void {
  if (types.some((type) => isOf(type, value))) return;
  const nested = types.filter((type) => looksLike(type, value));
  const [only] = nested;
  if (only && nested.length === 1) checkValue(schema, only, value, path, failures);
  else if (nested.length === 0) failures.push({ property: path, reason: mismatch(types, value) });
}

function isOf(type: Type, value: unknown): boolean {
  switch (type.kind) {
    case "any":
      return true;
    case "literal":
      return type.value === value;
    case "string":
    case "number":
    case "boolean":
      return typeof value === type.kind;
    default:
      return false;
  }
}

function looksLike(type: Type, value: unknown): boolean {
  if (type.kind === "list") return Array.isArray(value);
  return (type.kind === "map" || type.kind === "shape") && isObject(value);
}

function mismatch(types: readonly Type[], value: unknown): string {
  const literals = types.filter((type) => type.kind === "literal").map((type) => type.value);
  if (literals.length > 0 && types.length === literals.length && typeof value === "string") {
    const words = literals.map(String);
    return literals.length === 1
      ? `must be ${JSON.stringify(words[0])}, not ${JSON.stringify(value)}`
      : `${JSON.stringify(value)} is none of ${words.join(", ")}; the nearest is ${closest(value, words)}`;
  }
  const kinds = types.map((type) =>
    type.kind === "literal" ? JSON.stringify(type.value) : `a ${type.kind}`,
  );
  return `must be ${kinds.join(" or ")}, not ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
