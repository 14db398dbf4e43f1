import { setTimeout as sleep } from "node:timers/promises";

import type { Manifest } from "../../policypack/examples";
import type { Answer, ApiClient } from "./api";

/** What of an object says where it is. */
export type Reference = Pick<Manifest, "apiVersion" | "kind"> & {
  readonly metadata: { readonly name?: string; readonly namespace?: string };
};

interface WriteOptions {
  /** Everything but keeping it. @default false */
  readonly dryRun?: boolean;
}

/** Objects of a cluster, by what is written in them. */
export interface ClusterObjects {
  readonly create: (object: Reference, options?: WriteOptions) => Promise<Answer>;
  /** Server-side apply, which takes over what others own. @throws where it is refused */
  readonly apply: (object: Reference) => Promise<void>;
  readonly get: (object: Reference) => Promise<Answer>;
  readonly patch: (object: Reference, merge: unknown, subresource?: string) => Promise<Answer>;
  readonly remove: (object: Reference) => Promise<Answer>;
  /** Items of a kind, in one namespace or in all. */
  readonly list: (kind: Reference) => Promise<readonly Manifest[]>;
  /** The same objects as somebody else sees them. */
  readonly by: (client: ApiClient) => ClusterObjects;
}

const manager = "conformance";

interface Kind {
  readonly resource: string;
  readonly namespaced: boolean;
}

/** Kinds that the server has, by version and name. */
type Kinds = Map<string, Kind>;

export function clusterObjects(client: ApiClient, kinds: Kinds = new Map()): ClusterObjects {
  const collection = async ({ apiVersion, kind, metadata }: Reference): Promise<string> => {
    const { resource, namespaced } = await kindOf(client, kinds, apiVersion, kind);
    const scope = namespaced ? `/namespaces/${metadata.namespace ?? "default"}` : "";
    return `${root(apiVersion)}${scope}/${resource}`;
  };
  const place = async (object: Reference): Promise<string> =>
    `${await collection(object)}/${object.metadata.name ?? ""}`;
  return {
    create: async (object, { dryRun = false } = {}) =>
      client.ask(
        "POST",
        `${await collection(object)}?fieldManager=${manager}&fieldValidation=Strict${dryRun ? "&dryRun=All" : ""}`,
        { body: object },
      ),
    apply: async (object) => {
      const answer = await client.ask(
        "PATCH",
        `${await place(object)}?fieldManager=${manager}&force=true&fieldValidation=Strict`,
        { body: object, contentType: "application/apply-patch+yaml" },
      );
      if (answer.status >= 300) {
        const { kind, metadata } = object;
        throw new Error(`${kind} ${metadata.name ?? ""} is refused: ${messageOf(answer)}`);
      }
    },
    get: async (object) => client.ask("GET", await place(object)),
    patch: async (object, merge, subresource) =>
      client.ask(
        "PATCH",
        `${await place(object)}${subresource === undefined ? "" : `/${subresource}`}?fieldManager=${manager}`,
        { body: merge, contentType: "application/merge-patch+json" },
      ),
    remove: async (object) => client.ask("DELETE", await place(object)),
    list: async ({ apiVersion, kind, metadata }) => {
      const { resource } = await kindOf(client, kinds, apiVersion, kind);
      const { namespace } = metadata;
      const scope = namespace === undefined ? "" : `/namespaces/${namespace}`;
      const { body } = await client.ask("GET", `${root(apiVersion)}${scope}/${resource}`);
      return (body as { readonly items?: readonly Manifest[] }).items ?? [];
    },
    by: (other) => clusterObjects(other, kinds),
  };
}

/** What the server says of what it did not do. */
export function messageOf({ body }: Answer): string {
  const { message } = body as { readonly message?: unknown };
  return typeof message === "string" ? message : JSON.stringify(body);
}

/** Applies what defines kinds first, and waits until they are served. */
export async function applyAll(objects: ClusterObjects, all: readonly Manifest[]): Promise<void> {
  const [namespaces, rest] = partition(all, ({ kind }) => kind === "Namespace");
  const [definitions, others] = partition(rest, ({ kind }) => kind === "CustomResourceDefinition");
  for (const object of [...namespaces, ...definitions]) await objects.apply(object);
  for (const definition of definitions) await untilServed(objects, definition);
  for (const object of others) await objects.apply(object);
}

async function untilServed(objects: ClusterObjects, definition: Manifest): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const { body } = await objects.get(definition);
    const { status } = body as {
      readonly status?: {
        readonly conditions?: readonly { readonly type: string; readonly status: string }[];
      };
    };
    const conditions = status?.conditions ?? [];
    if (conditions.some(({ type, status: is }) => type === "Established" && is === "True")) return;
    await sleep(100);
  }
  throw new Error(`${definition.metadata.name} is not served`);
}

function partition<T>(all: readonly T[], belongs: (each: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((each) => !belongs(each))];
}

function root(apiVersion: string): string {
  return apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

async function kindOf(
  client: ApiClient,
  kinds: Kinds,
  apiVersion: string,
  kind: string,
): Promise<Kind> {
  const key = `${apiVersion} ${kind}`;
  if (!kinds.has(key)) await discover(client, kinds, apiVersion);
  const found = kinds.get(key);
  if (found === undefined) throw new UnknownKind(`The API server has no ${kind} of ${apiVersion}`);
  return found;
}

/** Nothing defines the kind in this cluster. */
export class UnknownKind extends Error {}

async function discover(client: ApiClient, kinds: Kinds, apiVersion: string): Promise<void> {
  const { body } = await client.ask("GET", root(apiVersion));
  const { resources = [] } = body as {
    readonly resources?: readonly {
      readonly name: string;
      readonly kind: string;
      readonly namespaced: boolean;
    }[];
  };
  for (const { name, kind, namespaced } of resources) {
    if (!name.includes("/")) kinds.set(`${apiVersion} ${kind}`, { resource: name, namespaced });
  }
}
