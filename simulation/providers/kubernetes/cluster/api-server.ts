import { list, object, text } from "../../values";
import type { Values } from "../../values";
import { isNotFound, isPassing, isServerAway, UnknownKind } from "./api-error";
import { persistently, usualPatience } from "./patience";
import type { Patience } from "./patience";
import type { Transport } from "./transport";

/** Which object: what a GET needs to know. */
export interface Reference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Of a kind that is in namespaces. @default "default" */
  readonly namespace?: string;
}

interface ServedKind {
  readonly plural: string;
  readonly namespaced: boolean;
}

interface ApplyOptions {
  readonly manager: string;
  /** Takes fields over from other managers. */
  readonly force: boolean;
  readonly dryRun?: boolean;
}

/** One API server: server-side apply, read and delete of any kind that it serves. */
export class ApiServer {
  readonly patience: Patience;
  private readonly send: Transport;
  private readonly served = new Map<string, ServedKind>();

  constructor(transport: Transport, patience: Patience = usualPatience) {
    this.patience = patience;
    this.send = (request) =>
      persistently(() => transport(request), isServerAway, patience.forRequest, patience.between);
  }

  /** `v1.36.3` */
  async version(): Promise<string> {
    return text(object(await this.send({ method: "GET", path: "/version" }))["gitVersion"]) ?? "";
  }

  /** Applies the whole object, refusing fields that its schema does not know, and gives what the server made of it. */
  async apply(manifest: Values, { manager, force, dryRun = false }: ApplyOptions): Promise<Values> {
    const attempt = async (): Promise<Values> =>
      object(
        await this.send({
          method: "PATCH",
          path: await this.pathOf(referenceOf(manifest)),
          query: {
            fieldManager: manager,
            force: String(force),
            fieldValidation: "Strict",
            ...(dryRun && { dryRun: "All" }),
          },
          // JSON is YAML.
          contentType: "application/apply-patch+yaml",
          body: manifest,
        }),
      );
    const { forRequest, forPreview, between } = this.patience;
    if (!dryRun) return persistently(attempt, isPassing, forRequest, between);
    // What is not there yet at preview does not come by waiting.
    const passing = (error: unknown): boolean =>
      isPassing(error) && !isNotFound(error) && !(error instanceof UnknownKind);
    return persistently(attempt, passing, forPreview, between);
  }

  /** The object; undefined if there is none, or no such kind. */
  async read(reference: Reference): Promise<Values | undefined> {
    return orNothing(async () =>
      object(await this.send({ method: "GET", path: await this.pathOf(reference) })),
    );
  }

  /** Has the object deleted once all that it owns is; undefined if there is none. */
  async remove(reference: Reference): Promise<Values | undefined> {
    const attempt = async (): Promise<Values> =>
      object(
        await this.send({
          method: "DELETE",
          path: await this.pathOf(reference),
          body: { apiVersion: "v1", kind: "DeleteOptions", propagationPolicy: "Foreground" },
        }),
      );
    const passing = (error: unknown): boolean =>
      isPassing(error) && !isNotFound(error) && !(error instanceof UnknownKind);
    const { forRequest, between } = this.patience;
    return orNothing(() => persistently(attempt, passing, forRequest, between));
  }

  /** Does it again while it fails for a reason that passes. */
  persistently<T>(attempt: () => Promise<T>): Promise<T> {
    return persistently(attempt, isPassing, this.patience.forRequest, this.patience.between);
  }

  /** Whether the kind is in namespaces. @throws UnknownKind where it is not served */
  async isNamespaced({
    apiVersion,
    kind,
  }: Pick<Reference, "apiVersion" | "kind">): Promise<boolean> {
    return (await this.kindOf(apiVersion, kind)).namespaced;
  }

  private async pathOf({ apiVersion, kind, namespace, name }: Reference): Promise<string> {
    const { plural, namespaced } = await this.kindOf(apiVersion, kind);
    const inside = namespaced ? `/namespaces/${encodeURIComponent(namespace ?? "default")}` : "";
    return `${rootOf(apiVersion)}${inside}/${plural}/${encodeURIComponent(name)}`;
  }

  private async kindOf(apiVersion: string, kind: string): Promise<ServedKind> {
    const key = `${apiVersion}/${kind}`;
    const known = this.served.get(key);
    if (known) return known;
    const answer = await orNothing(() => this.send({ method: "GET", path: rootOf(apiVersion) }));
    for (const entry of list(object(answer)["resources"]).map(object)) {
      const plural = text(entry["name"]) ?? "";
      // The others are subresources: pods/exec.
      if (plural.includes("/")) continue;
      this.served.set(`${apiVersion}/${String(entry["kind"])}`, {
        plural,
        namespaced: entry["namespaced"] === true,
      });
    }
    const found = this.served.get(key);
    if (!found) throw new UnknownKind(apiVersion, kind);
    return found;
  }
}

export function referenceOf(manifest: Values): Reference {
  const metadata = object(manifest["metadata"]);
  const namespace = text(metadata["namespace"]);
  return {
    apiVersion: text(manifest["apiVersion"]) ?? "",
    kind: text(manifest["kind"]) ?? "",
    name: text(metadata["name"]) ?? "",
    ...(namespace !== undefined && { namespace }),
  };
}

/** `team/web`, or `web` of a kind that is in no namespace. */
export function placeOf(place: string): Pick<Reference, "name" | "namespace"> {
  const slash = place.indexOf("/");
  return slash < 0
    ? { name: place }
    : { namespace: place.slice(0, slash), name: place.slice(slash + 1) };
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

async function orNothing<T>(attempt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof UnknownKind || isNotFound(error)) return undefined;
    throw error;
  }
}
