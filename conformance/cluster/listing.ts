import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import type { ApiClient } from "./api";

/** Every object of a cluster, by what and where it is, with a digest of what somebody wants of it. */
export type Listing = ReadonlyMap<string, string>;

interface Group {
  readonly groupVersion: string;
}

interface Served {
  readonly name: string;
  readonly kind: string;
  readonly verbs: readonly string[];
}

interface Listed {
  readonly metadata: Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly namespace?: string;
    readonly generateName?: string;
  };
  /** Of an address: the Service that has it. */
  readonly spec?: { readonly parentRef?: { readonly namespace: string; readonly name: string } };
}

const attempts = 60;

/** What the control plane says of itself all the time: that it lives, and what happened. */
const ownKinds = new Set(["events", "leases", "componentstatuses"]);

/** Lists every resource that the API server serves and can list, in each of its groups. */
export async function everything(client: ApiClient): Promise<Listing> {
  const get = async <T>(path: string): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      const { status, body } = await client.ask("GET", path);
      if (status === 200) return body as T;
      // The storage of a kind that was just defined is still being made.
      if (status !== 429 || attempt === attempts) throw new Error(`GET ${path}: ${status}`);
      await sleep(1_000);
    }
  };
  const { groups } = await get<{ readonly groups: readonly { preferredVersion: Group }[] }>(
    "/apis",
  );
  const roots = [
    "/api/v1",
    ...groups.map(({ preferredVersion }) => `/apis/${preferredVersion.groupVersion}`),
  ];
  const found = new Map<string, string>();
  for (const root of roots) {
    const { resources } = await get<{ readonly resources: readonly Served[] }>(root);
    for (const { name, verbs } of resources) {
      if (name.includes("/") || !verbs.includes("list") || ownKinds.has(name)) continue;
      const { items } = await get<{ readonly items: readonly Listed[] }>(`${root}/${name}`);
      const kind = `${root.replace(/^\/apis?\//, "")}/${name}`;
      for (const item of items) {
        let place = `${kind} ${placeOf(item)}`;
        // As many as there are of one origin.
        while (found.has(place)) place += "+";
        found.set(place, digestOf(item));
      }
    }
  }
  // The order of the groups is that in which their definitions came.
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where it is; of what is named by lot, where it comes from. */
function placeOf({ metadata, spec }: Listed): string {
  const { namespace, name, generateName } = metadata;
  if (spec?.parentRef) return `of ${spec.parentRef.namespace}/${spec.parentRef.name}`;
  const own = generateName ?? name;
  return namespace === undefined ? own : `${namespace}/${own}`;
}

/** Names of what is in one of the two only, or differs. */
export function changed(before: Listing, after: Listing): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** What changes with every write says nothing of what is wanted. */
function digestOf(item: Listed): string {
  const { annotations, labels, namespace, name, uid } = item.metadata;
  const metadata = { annotations, labels, namespace, name, uid };
  const wanted = { ...item, metadata, status: undefined };
  return createHash("sha256").update(JSON.stringify(wanted)).digest("hex");
}
