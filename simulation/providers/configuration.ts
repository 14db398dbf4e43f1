import type { Properties } from "./schema";
import { isAbsent, isUnknown } from "./values";
import type { Values } from "./values";

/** What the engine adds to every provider's configuration. */
const engineKeys = new Set(["version", "pluginDownloadURL", "pluginChecksums"]);

/** A provider's configuration travels as text: what is not a string, as JSON. */
export function decode(inputs: Values, properties: Properties): Values {
  const decoded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(inputs)) {
    if (engineKeys.has(name) || isAbsent(value)) continue;
    const kind = properties.get(name)?.type.kind;
    const isText = kind === undefined || kind === "string" || kind === "literal";
    decoded[name] =
      typeof value === "string" && !isText && !isUnknown(value) ? parseJson(value) : value;
  }
  return decoded;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
