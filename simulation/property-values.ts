import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

export type Properties = Record<string, unknown>;

/** The engine's mark for an object that is not what it looks like: a secret, an asset, a reference to a resource. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** The properties of a message, secrets opened: the engine keeps track of them by name itself. */
export function propertiesOf(struct: Struct | undefined): Properties {
  return struct ? (openSecrets(struct.toJavaScript()) as Properties) : {};
}

export function structOf(properties: Properties): Struct {
  return Struct.fromJavaScript(withoutUndefined(properties) as Record<string, JavaScriptValue>);
}

function openSecrets(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(openSecrets);
  }
  if (!isObject(value)) {
    return value;
  }
  if (value[signatureKey] === secretSignature) {
    return openSecrets(value["value"]);
  }
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, openSecrets(v)]));
}

/** A protobuf struct has no undefined: it throws on one, where JSON leaves the key out. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((v) => withoutUndefined(v) ?? null);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([key, v]) => [key, withoutUndefined(v)]),
  );
}

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null;
}
