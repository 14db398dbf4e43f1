import { object } from "../../values";
import type { Values } from "../../values";
import { isOwnershipConflict } from "./api-error";
import { referenceOf } from "./api-server";

const shortest = 4;

/** The server's own words, with the object that they are about and nothing of what a Secret holds. */
export function explained(error: unknown, manifest: Values): Error {
  const { kind, namespace, name } = referenceOf(manifest);
  const said = error instanceof Error ? error.message : String(error);
  const advice = isOwnershipConflict(error)
    ? '; leave these fields to their manager, or take them over with the annotation pulumi.com/patchForce: "true"'
    : "";
  const where = `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
  const message = withoutValues(said, kind === "Secret" ? secretValues(manifest) : []);
  return new Error(`${where}: ${message}${advice}`, { cause: error });
}

function secretValues(manifest: Values): string[] {
  const texts = Object.values(object(manifest["stringData"])).map(String);
  const encoded = Object.values(object(manifest["data"])).map(String);
  return [
    ...texts,
    ...encoded,
    ...encoded.map((value) => Buffer.from(value, "base64").toString("utf8")),
    ...texts.map((value) => Buffer.from(value).toString("base64")),
  ].filter((value) => value.length >= shortest);
}

function withoutValues(message: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), message);
}
