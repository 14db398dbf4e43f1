import type { z } from "zod";
import { namespace } from "../../components/settings/mistakes";
import { settingsJsonSchema } from "./stack-file-schema";

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Row {
  readonly key: string;
  readonly type: string;
  readonly byDefault: string;
  readonly meaning: string;
  /** The options of a union that have the key; empty where every one has. */
  readonly only: readonly string[];
}

/** Every key of the configuration, as a table in Markdown. */
export function configurationTable(): string {
  const rows = rowsInside(settingsJsonSchema(), (key) => `${namespace}:${key}`);
  return [
    "| Key | Type | Default | Meaning |",
    "| --- | --- | --- | --- |",
    ...rows.map(
      ({ key, type, byDefault, meaning, only }) =>
        `| \`${key}\` | ${type} | ${byDefault} | ${onlyText(only)}${cell(meaning)} |`,
    ),
  ].join("\n");
}

function onlyText(only: readonly string[]): string {
  return only.length === 0 ? "" : `_${only.join(", ")}:_ `;
}

function rowsInside(schema: JsonSchema, name: (key: string) => string): readonly Row[] {
  return schema.oneOf ? unionRows(schema, name) : objectRows(schema, name);
}

function objectRows(schema: JsonSchema, name: (key: string) => string): readonly Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) =>
    typeof property === "boolean"
      ? []
      : [
          rowOf(name(key), property, schema.required?.includes(key) ?? false),
          ...rowsBelow(name(key), property),
        ],
  );
}

function rowsBelow(path: string, property: JsonSchema): readonly Row[] {
  const { items } = property;
  return typeof items === "object" && !Array.isArray(items)
    ? rowsInside(items, (key) => `${path}[].${key}`)
    : rowsInside(property, (key) => `${path}.${key}`);
}

/** The tag first, then the keys of each option, each once if the options agree on it. */
function unionRows(schema: JsonSchema, name: (key: string) => string): readonly Row[] {
  const options = (schema.oneOf ?? []).filter((option) => typeof option !== "boolean");
  const merged = new Map<string, Row>();
  for (const option of options) {
    const [tagKey, tag] = tagOf(option);
    const full = name(tagKey);
    for (const row of objectRows(option, name)) {
      const isTag = row.key === full;
      const id = isTag ? full : JSON.stringify([row, row.only]);
      const earlier = merged.get(id);
      merged.set(
        id,
        isTag ? joinTag(earlier, row, tag) : { ...row, only: [...(earlier?.only ?? []), tag] },
      );
    }
  }
  return [...merged.values()].map((row) =>
    row.only.length === options.length ? { ...row, only: [] } : row,
  );
}

function joinTag(earlier: Row | undefined, row: Row, tag: string): Row {
  const meaning = `\`${tag}\`: ${row.meaning}`;
  return earlier
    ? { ...earlier, type: `${earlier.type}, ${row.type}`, meaning: `${earlier.meaning} ${meaning}` }
    : { ...row, meaning };
}

function tagOf(option: JsonSchema): readonly [string, string] {
  for (const [key, property] of Object.entries(option.properties ?? {})) {
    if (typeof property === "object" && typeof property.const === "string") {
      return [key, property.const];
    }
  }
  throw new Error("An option of a union in the schema has no tag");
}

function rowOf(key: string, property: JsonSchema, required: boolean): Row {
  const none = required ? "_required_" : "none";
  const byDefault =
    property.default === undefined ? none : `\`${JSON.stringify(property.default)}\``;
  return {
    key,
    type: typeText(property),
    byDefault,
    meaning: property.description ?? "",
    only: [],
  };
}

const formats: Readonly<Record<string, string>> = {
  cidrv4: "IPv4 range",
  email: "e-mail address",
  uuid: "GUID",
};

function typeText(schema: JsonSchema): string {
  const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  if (choices.length > 0) {
    return choices.map((choice) => `\`${String(choice)}\``).join(", ");
  }
  switch (schema.type) {
    case "string":
      return formats[schema.format ?? ""] ?? "text";
    case "integer":
      return `${schema.minimum}–${schema.maximum}`;
    case "boolean":
      return "`true`, `false`";
    case "array":
      return listText(schema);
    default:
      return mappingText(schema);
  }
}

function listText({ items }: JsonSchema): string {
  const entry = typeof items === "object" && !Array.isArray(items) ? typeText(items) : "text";
  return entry.startsWith("mapping") ? "list of mappings" : `list of ${entry}`;
}

function mappingText({ additionalProperties }: JsonSchema): string {
  return typeof additionalProperties === "object"
    ? `mapping to ${typeText(additionalProperties)}`
    : "mapping";
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
