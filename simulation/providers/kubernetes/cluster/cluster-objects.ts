import type { provider } from "@pulumi/pulumi";
import type { DiffResult } from "../../../provider";
import { unknown } from "../../../provider";
import { typeOf } from "../../urn";
import { hex, holdsUnknown, isAbsent, isObject, object, text } from "../../values";
import type { Values } from "../../values";
import { isNamespaceMissing, immutableFields, UnknownKind } from "./api-error";
import { placeOf, referenceOf } from "./api-server";
import type { ApiServer, Reference } from "./api-server";
import { differences, asInputs, liveInputs, withoutManagers } from "./live-object";
import { explained } from "./messages";
import { readied, removed } from "./presence";
import type { Operations } from "./operations";
import type { Readiness } from "./readiness";

interface ObjectsArgs {
  readonly server: ApiServer;
  readonly readiness: Readiness;
  /** Of objects that name none. */
  readonly namespace: string;
  /** Says what of the inputs changed and what that replaces, as published, and plans what the server cannot. */
  readonly published: Pick<Operations, "diff" | "planCreate" | "planUpdate">;
}

/** Objects of any kind on a real API server, by server-side apply. */
export class ClusterObjects implements Operations {
  private readonly args: ObjectsArgs;

  constructor(args: ObjectsArgs) {
    this.args = args;
  }

  /**
   * What an apply would change at the server, whatever the inputs were before: so drift is seen without a refresh, and
   * a value that is only written differently is no change.
   */
  async diff(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
    oldInputs?: Values,
  ): Promise<DiffResult> {
    const published = await this.args.published.diff(id, urn, olds, news, oldInputs);
    if (holdsUnknown(news)) return published;
    const manifest = await this.manifestOf(news);
    if (idOf(manifest) !== id) return published;
    const live = await this.args.server.read(referenceOf(manifest));
    if (!live) return { changes: true, diffs: Object.keys(manifest) };
    try {
      // Whether another manager stands in the way, the plan of the update says.
      const applied = await this.applied(urn, manifest, { dryRun: true, force: true });
      const diffs = differences(live, applied);
      const replaces = (published.replaces ?? []).filter((name) => diffs.includes(name));
      const deleteBeforeReplace = replaces.length > 0;
      return { changes: diffs.length > 0, diffs, replaces, deleteBeforeReplace };
    } catch (error) {
      const fields = immutableFields(causeOf(error)).map(
        (field) => field.split(/[.[]/)[0] ?? field,
      );
      if (fields.length === 0) throw error;
      const replaces = [...new Set(fields)];
      return { changes: true, diffs: replaces, replaces, deleteBeforeReplace: true };
    }
  }

  /** What the server would make of it, if its namespace and its kind are there already. */
  async planCreate(urn: string, inputs: Values): Promise<Record<string, unknown>> {
    const { published } = this.args;
    if (holdsUnknown(inputs)) return published.planCreate(urn, inputs);
    try {
      const manifest = await this.manifestOf(inputs);
      // An object that stands there still, and is to be replaced, would be in the way otherwise.
      return planned(await this.applied(urn, manifest, { dryRun: true, force: true }));
    } catch (error) {
      const cause = causeOf(error);
      if (
        cause instanceof UnknownKind ||
        isNamespaceMissing(cause) ||
        immutableFields(cause).length > 0
      ) {
        return published.planCreate(urn, inputs);
      }
      throw error;
    }
  }

  async planUpdate(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
  ): Promise<Record<string, unknown>> {
    if (holdsUnknown(news)) return this.args.published.planUpdate(id, urn, olds, news);
    return planned(await this.applied(urn, await this.manifestOf(news), { dryRun: true }));
  }

  /** Makes the object, or takes over what stands there already: an engine that was killed does not know of it. */
  async create(urn: string, inputs: Values): Promise<provider.CreateResult> {
    const manifest = await this.args.server.persistently(() => this.manifestOf(inputs));
    const live = await this.applied(urn, manifest, {});
    return { id: idOf(live), outs: await this.ready(live) };
  }

  async update(
    _id: string,
    urn: string,
    _olds: Values,
    news: Values,
  ): Promise<provider.UpdateResult> {
    const live = await this.applied(urn, await this.manifestOf(news), {});
    return { outs: await this.ready(live) };
  }

  async read(
    id: string,
    urn: string,
    _props?: Values,
    inputs: Values = {},
  ): Promise<provider.ReadResult> {
    const live = await this.args.server.read(referenceFor(urn, id));
    // What is going is as good as gone, and an apply would only wait for it.
    if (!live || !isAbsent(object(live["metadata"])["deletionTimestamp"])) return { id: "" };
    const imported = Object.keys(inputs).length === 0;
    return {
      id,
      props: withoutManagers(live),
      inputs: imported ? asInputs(live) : liveInputs(inputs, live),
    };
  }

  /** Deletes the object and waits until it is gone, or another stands in its place. */
  delete(id: string, urn: string): Promise<void> {
    return removed(this.args.server, referenceFor(urn, id));
  }

  private async applied(
    urn: string,
    manifest: Values,
    { dryRun = false, force = isForced(manifest) }: { dryRun?: boolean; force?: boolean },
  ): Promise<Values> {
    try {
      const manager = managerOf(urn, manifest);
      return await this.args.server.apply(manifest, { manager, force, dryRun });
    } catch (error) {
      throw explained(error, manifest);
    }
  }

  private async ready(live: Values): Promise<Record<string, unknown>> {
    return withoutManagers(await readied(this.args.server, this.args.readiness, live));
  }

  private async manifestOf(inputs: Values): Promise<Values> {
    const manifest = object(withoutAbsent(inputs));
    const reference = referenceOf(manifest);
    if (reference.namespace !== undefined) return manifest;
    if (!(await this.args.server.isNamespaced(reference))) return manifest;
    return {
      ...manifest,
      metadata: { ...object(manifest["metadata"]), namespace: this.args.namespace },
    };
  }
}

/** What the server said, behind our words for it. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

function idOf(manifest: Values): string {
  const { namespace, name } = referenceOf(manifest);
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** `kubernetes:apps/v1:Deployment` and `team/web` */
function referenceFor(urn: string, id: string): Reference {
  const [, groupVersion = "", kind = ""] = typeOf(urn).split(":");
  return { apiVersion: groupVersion.replace(/^core\//, ""), kind, ...placeOf(id) };
}

function annotation(manifest: Values, name: string): string | undefined {
  return text(object(object(manifest["metadata"])["annotations"])[`pulumi.com/${name}`]);
}

function isForced(manifest: Values): boolean {
  return annotation(manifest, "patchForce") === "true";
}

/** The real provider draws lots and remembers; here it follows from the URN, so that a run that was killed knows it. */
function managerOf(urn: string, manifest: Values): string {
  return annotation(manifest, "patchFieldManager") ?? `pulumi-kubernetes-${hex(urn, 8)}`;
}

/** What a dry run says and a real one will say otherwise is not known yet. */
function planned(applied: Values): Record<string, unknown> {
  const object = withoutManagers(applied);
  const later = { uid: unknown, resourceVersion: unknown, creationTimestamp: unknown };
  return { ...object, metadata: { ...object.metadata, ...later } };
}

function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inside]) => !isAbsent(inside) && !name.startsWith("__"))
      .map(([name, inside]) => [name, withoutAbsent(inside)]),
  );
}
