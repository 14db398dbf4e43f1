import assert from "node:assert/strict";
import { ApiError } from "../../../../simulation/providers/kubernetes/cluster/api-error";
import type {
  Request,
  Transport,
} from "../../../../simulation/providers/kubernetes/cluster/transport";
import { isObject, object, text } from "../../../../simulation/providers/values";
import type { Values } from "../../../../simulation/providers/values";

interface Stored {
  readonly uid: string;
  /** What each manager applied. */
  readonly applied: Map<string, Values>;
  /** Looks at it, once it is being deleted, until it is gone. */
  looksLeft?: number;
}

interface Kind {
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

/**
 * An API server in miniature, as strict as the real one where the provider depends on it: server-side apply with owners
 * and conflicts, dry runs that keep nothing, definitions that must be there, deletions that take their time.
 */
export class ApiDouble {
  /** Methods and paths in order, dry runs marked, without the discovery of kinds. */
  readonly asked: string[] = [];
  /** Thrown one after another before anything else is answered. */
  readonly failures: Error[] = [];
  private readonly kinds = new Map<string, Kind[]>();
  private readonly stored = new Map<string, Stored>();
  private made = 0;

  constructor() {
    this.serve("v1", "Namespace", "namespaces", false);
    this.serve("v1", "ConfigMap", "configmaps", true);
    this.serve("v1", "Secret", "secrets", true);
    this.stored.set("/api/v1/namespaces/default", this.fresh());
  }

  serve(apiVersion: string, kind: string, plural: string, namespaced: boolean): void {
    const served = this.kinds.get(apiVersion) ?? [];
    this.kinds.set(apiVersion, [...served, { kind, plural, namespaced }]);
  }

  /** Paths of everything that is there. */
  get paths(): string[] {
    return [...this.stored.keys()].filter((path) => path !== "/api/v1/namespaces/default").sort();
  }

  at(path: string): Values | undefined {
    const stored = this.stored.get(path);
    return stored && view(path, stored);
  }

  /** Somebody else changes the object, or all of it is gone. */
  byHand(path: string, change: Values | undefined): void {
    const stored = this.stored.get(path);
    assert.ok(stored, path);
    if (change === undefined) this.stored.delete(path);
    else this.apply(stored, "kubectl-edit", change, true);
  }

  readonly transport: Transport = (request) =>
    Promise.resolve().then(() => {
      const failure = this.failures.shift();
      if (failure) throw failure;
      return this.answer(request);
    });

  private answer({ method, path, query = {}, contentType, body }: Request): unknown {
    if (path === "/version") return { gitVersion: "v1.36.3" };
    const root = /^\/(?:api|apis)\/(.+)$/.exec(path)?.[1] ?? "";
    const listed = this.kinds.get(root);
    if (listed) {
      const resources = listed.map(({ kind, plural: name, namespaced }) => ({
        kind,
        name,
        namespaced,
      }));
      return { resources: [...resources, { name: "pods/exec", kind: "PodExecOptions" }] };
    }
    const dry = query["dryRun"] === "All";
    this.asked.push(`${method} ${path}${dry ? " (dry run)" : ""}`);
    const stored = this.stored.get(path);
    if (method === "PATCH") {
      assert.equal(contentType, "application/apply-patch+yaml");
      assert.equal(query["fieldValidation"], "Strict");
      return this.patched(path, object(body), query, dry);
    }
    if (!stored) throw notFound(path);
    if (stored.looksLeft === 0) {
      this.stored.delete(path);
      throw notFound(path);
    }
    if (stored.looksLeft !== undefined) stored.looksLeft--;
    if (method === "DELETE") {
      assert.equal(object(body)["propagationPolicy"], "Foreground");
      stored.looksLeft ??= 2;
    }
    return view(path, stored);
  }

  private patched(path: string, body: Values, query: Request["query"], dry: boolean): Values {
    const { kind, namespace } = this.placeOf(path);
    assert.equal(body["kind"], kind.kind);
    assert.equal(object(body["metadata"])["namespace"], namespace);
    if (namespace !== undefined && !this.stored.has(`/api/v1/namespaces/${namespace}`)) {
      throw new ApiError(404, {
        message: `namespaces "${namespace}" not found`,
        reason: "NotFound",
      });
    }
    if ("typo" in object(body["spec"])) {
      throw new ApiError(400, { message: ".spec.typo: field not declared in schema" });
    }
    const kept = this.stored.get(path) ?? this.fresh();
    if (object(view(path, kept)["spec"])["immutable"] !== undefined) {
      const before = object(view(path, kept)["spec"])["immutable"];
      if (object(body["spec"])["immutable"] !== before) {
        const message = "Invalid value: field is immutable";
        const causes = [{ field: "spec.immutable", message, reason: "FieldValueInvalid" }];
        throw new ApiError(422, { message, reason: "Invalid", details: { causes } });
      }
    }
    const stored: Stored = { ...kept, applied: new Map(kept.applied) };
    this.apply(stored, query?.["fieldManager"] ?? "", body, query?.["force"] === "true");
    if (!dry) this.stored.set(path, stored);
    return view(path, stored);
  }

  private apply(stored: Stored, manager: string, body: Values, force: boolean): void {
    assert.notEqual(manager, "");
    for (const [other, theirs] of stored.applied) {
      if (other === manager) continue;
      const disputed = conflicts(theirs, body, "");
      if (disputed.length > 0 && !force) {
        const causes = disputed.map((field) => ({
          reason: "FieldManagerConflict",
          field,
          message: `conflict with "${other}"`,
        }));
        const message = `Apply failed with ${disputed.length} conflict: conflict with "${other}": ${disputed.join()}`;
        throw new ApiError(409, { message, reason: "Conflict", details: { causes } });
      }
      stored.applied.set(other, merged(theirs, onlyAt(theirs, body)));
    }
    stored.applied.delete(manager);
    stored.applied.set(manager, body);
  }

  private placeOf(path: string): { kind: Kind; namespace: string | undefined } {
    for (const [apiVersion, kinds] of this.kinds) {
      const root = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
      for (const kind of kinds) {
        const inside = kind.namespaced ? "/namespaces/([^/]+)" : "";
        const match = new RegExp(`^${root}${inside}/${kind.plural}/[^/]+$`).exec(path);
        if (match) return { kind, namespace: match[1] };
      }
    }
    throw new ApiError(404, "404 page not found\n");
  }

  private fresh(): Stored {
    return { uid: `uid-${++this.made}`, applied: new Map() };
  }
}

function view(path: string, { uid, applied, looksLeft }: Stored): Values {
  const all = [...applied.values()].reduce<Values>(merged, {});
  const metadata = {
    ...object(all["metadata"]),
    name: text(object(all["metadata"])["name"]) ?? path.slice(path.lastIndexOf("/") + 1),
    uid,
    managedFields: [...applied.keys()],
    ...(looksLeft !== undefined && { deletionTimestamp: "2026-01-01T00:00:00Z" }),
  };
  const active = path.startsWith("/api/v1/namespaces/") && path.split("/").length === 5;
  // What the server adds by itself is no drift.
  return { ...all, metadata, defaulted: true, status: { phase: active ? "Active" : "Stored" } };
}

function merged(a: Values, b: Values): Values {
  const both = Object.entries(b).map(([key, value]) => {
    const before = a[key];
    return [key, isObject(before) && isObject(value) ? merged(before, value) : value] as const;
  });
  return { ...a, ...Object.fromEntries(both) };
}

function conflicts(theirs: Values, ours: Values, prefix: string): string[] {
  return Object.entries(ours).flatMap(([key, value]) => {
    const other = theirs[key];
    if (other === undefined) return [];
    if (isObject(other) && isObject(value)) return conflicts(other, value, `${prefix}.${key}`);
    return other === value ? [] : [`${prefix}.${key}`];
  });
}

/** Of `ours`, what stands in `theirs` too. */
function onlyAt(theirs: Values, ours: Values): Values {
  return Object.fromEntries(
    Object.entries(ours).flatMap(([key, value]) => {
      const other = theirs[key];
      if (other === undefined) return [];
      return [[key, isObject(other) && isObject(value) ? onlyAt(other, value) : value]];
    }),
  );
}

function notFound(path: string): ApiError {
  return new ApiError(404, { message: `${path} not found`, reason: "NotFound" });
}
