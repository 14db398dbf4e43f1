import { list, object, text } from "../../values";
import type { Values } from "../../values";
import { referenceOf } from "./api-server";
import type { ApiServer, Reference } from "./api-server";
import { explained } from "./messages";
import { until } from "./patience";
import type { Readiness } from "./readiness";

/** Waits for what {@link Readiness} says of the kind, and gives the object as it is then. */
export async function readied(
  server: ApiServer,
  readiness: Readiness,
  live: Values,
): Promise<Values> {
  const reference = referenceOf(live);
  const missing = readiness[`${reference.apiVersion}/${reference.kind}`];
  if (!missing) return live;
  let latest = live;
  await until(
    `${nameOf(reference)} is not ready`,
    async () => {
      const why = missing(latest);
      if (why === undefined) return undefined;
      const read = await server.read(reference);
      if (!read) return "it was deleted meanwhile";
      latest = read;
      return missing(latest);
    },
    server.patience.forObject,
    server.patience.between,
  );
  return latest;
}

/** Deletes an object and waits until it is gone. */
export async function removed(server: ApiServer, reference: Reference): Promise<void> {
  const before = await server.read(reference);
  if (!before) return;
  try {
    await server.remove(reference);
  } catch (error) {
    throw explained(error, before);
  }
  const uid = object(before["metadata"])["uid"];
  await until(
    `${nameOf(reference)} is not gone`,
    async () => {
      const live = await server.read(reference);
      const metadata = object(live?.["metadata"]);
      if (!live || metadata["uid"] !== uid) return undefined;
      const finalizers = list(metadata["finalizers"]).map(String);
      const conditions = list(object(live["status"])["conditions"])
        .map(object)
        .filter((condition) => condition["status"] === "True")
        .flatMap((condition) => text(condition["message"]) ?? []);
      return [`it is being deleted`, ...finalizers, ...conditions].join("; ");
    },
    server.patience.forObject,
    server.patience.between,
  );
}

function nameOf({ kind, namespace, name }: Reference): string {
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
}
