import type { provider } from "@pulumi/pulumi";
import type { DiffResult } from "../../../provider";
import { holdsUnknown, isAbsent, list, object, text } from "../../values";
import type { Values } from "../../values";
import { chartOf } from "../chart-name";
import { placeOf, referenceOf } from "./api-server";
import type { ApiServer, Reference } from "./api-server";
import { hooksOf, inOrder, isHook } from "./charts";
import type { Chart, HookPhase, ReleaseRequest } from "./charts";
import { explained } from "./messages";
import type { Operations } from "./operations";
import { readied, removed } from "./presence";
import type { Readiness } from "./readiness";

interface ReleasesArgs {
  readonly server: ApiServer;
  readonly readiness: Readiness;
  readonly charts: Readonly<Record<string, Chart>>;
  /** Plans a release, and says what of its inputs changed and what that replaces, as published. */
  readonly published: Pick<Operations, "diff" | "planCreate" | "planUpdate">;
}

/**
 * Helm releases on a real API server: the chart's objects, applied under Helm's name in Helm's order, with its hooks.
 * Helm's own record of a release, a Secret, is not written: the stack's state is the record.
 */
export class ClusterReleases implements Operations {
  private readonly args: ReleasesArgs;

  constructor(args: ReleasesArgs) {
    this.args = args;
  }

  /** A release changes with its inputs, and when something that it should hold is not there. */
  async diff(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
    oldInputs?: Values,
  ): Promise<DiffResult> {
    const inputs = await this.args.published.diff(id, urn, olds, news, oldInputs);
    if (inputs.changes === true || holdsUnknown(news)) return inputs;
    const release = await this.rendered(news);
    const held = new Set(recorded(olds).map(keyOf));
    const incomplete =
      referencesOf(release.manifests).some((reference) => !held.has(keyOf(reference))) ||
      (await this.missing(olds)).length > 0;
    return incomplete ? { changes: true, diffs: ["resourceNames"] } : inputs;
  }

  planCreate(urn: string, inputs: Values): Promise<Record<string, unknown>> {
    return this.args.published.planCreate(urn, inputs);
  }

  planUpdate(
    id: string,
    urn: string,
    olds: Values,
    news: Values,
  ): Promise<Record<string, unknown>> {
    return this.args.published.planUpdate(id, urn, olds, news);
  }

  async create(_urn: string, inputs: Values): Promise<provider.CreateResult> {
    const release = await this.rendered(inputs);
    const { name, namespace } = release.request;
    try {
      await this.runHooks(release, "pre-install");
      await this.apply(release);
      await this.runHooks(release, "post-install");
    } catch (error) {
      // As Helm does, where the program asks for it.
      if (inputs["atomic"] === true) await this.remove(referencesOf(release.manifests));
      throw error;
    }
    return { id: `${namespace}/${name}`, outs: outputsOf(inputs, release, 1) };
  }

  async update(
    _id: string,
    _urn: string,
    olds: Values,
    news: Values,
  ): Promise<provider.UpdateResult> {
    const release = await this.rendered(news);
    await this.runHooks(release, "pre-upgrade");
    await this.apply(release);
    const kept = new Set(referencesOf(release.manifests).map(keyOf));
    await this.remove(recorded(olds).filter((reference) => !kept.has(keyOf(reference))));
    await this.runHooks(release, "post-upgrade");
    const revision = Number(object(olds["status"])["revision"] ?? 0) + 1;
    return { outs: outputsOf(news, release, revision) };
  }

  /** The release without what somebody deleted; no release where nothing of it is left. */
  async read(
    id: string,
    _urn: string,
    props: Values = {},
    inputs: Values = {},
  ): Promise<provider.ReadResult> {
    const references = recorded(props);
    const gone = new Set((await this.missing(props)).map(keyOf));
    const left = references.filter((reference) => !gone.has(keyOf(reference)));
    if (references.length > 0 && left.length === 0) return { id: "" };
    return { id, inputs: { ...inputs }, props: { ...props, resourceNames: namesOf(left) } };
  }

  async delete(_id: string, _urn: string, props: Values): Promise<void> {
    const release = await this.rendered(props);
    await this.runHooks(release, "pre-delete");
    await this.remove(recorded(props));
    await this.runHooks(release, "post-delete");
  }

  private async apply({ manifests }: Rendered): Promise<void> {
    const { server, readiness } = this.args;
    const objects = manifests
      .filter((manifest) => !isHook(manifest))
      .map((manifest) => ({ kind: referenceOf(manifest).kind, manifest }));
    for (const group of inOrder(objects)) {
      await Promise.all(
        group.map(async ({ manifest }) => {
          await readied(server, readiness, await this.applied(manifest));
        }),
      );
    }
  }

  private async applied(manifest: Values): Promise<Values> {
    try {
      return await this.args.server.apply(manifest, { manager: "helm", force: true });
    } catch (error) {
      throw explained(error, manifest);
    }
  }

  private async remove(references: readonly Reference[]): Promise<void> {
    for (const group of inOrder(references).reverse()) {
      await Promise.all(group.map((reference) => removed(this.args.server, reference)));
    }
  }

  /** Its Jobs are done for it; what they need besides is made and, as all hooks are, deleted after. */
  private async runHooks({ chart, request, manifests }: Rendered, phase: HookPhase): Promise<void> {
    const made: Reference[] = [];
    try {
      for (const hook of hooksOf(manifests, phase)) {
        if (hook["kind"] === "Job") {
          await chart.runHook(hook, request);
        } else {
          made.push(referenceOf(hook));
          await this.applied(hook);
        }
      }
    } finally {
      await this.remove(made);
    }
  }

  private async missing(props: Values): Promise<Reference[]> {
    const looked = await Promise.all(
      recorded(props).map(async (reference) => ({
        reference,
        live: await this.args.server.read(reference),
      })),
    );
    return looked.flatMap(({ reference, live }) => (live ? [] : [reference]));
  }

  private async rendered(inputs: Values): Promise<Rendered> {
    const chart = this.args.charts[chartOf(inputs)];
    if (!chart) throw new Error(`Release ${String(inputs["name"])}: its chart cannot be had here`);
    const request = await this.requestOf(inputs);
    const manifests = await chart.render(request);
    const placed = manifests.map(async (manifest) => {
      const { namespace } = referenceOf(manifest);
      if (namespace !== undefined || !(await this.isNamespaced(manifest, manifests))) {
        return manifest;
      }
      const metadata = { ...object(manifest["metadata"]), namespace: request.namespace };
      return { ...manifest, metadata };
    });
    return { chart, request, manifests: await Promise.all(placed) };
  }

  /** A kind that the chart brings itself is not served before it is installed. */
  private async isNamespaced(manifest: Values, manifests: readonly Values[]): Promise<boolean> {
    const { apiVersion, kind } = referenceOf(manifest);
    const definition = manifests.find((candidate) => {
      const spec = object(candidate["spec"]);
      return (
        candidate["kind"] === "CustomResourceDefinition" &&
        object(spec["names"])["kind"] === kind &&
        apiVersion.startsWith(`${text(spec["group"]) ?? ""}/`)
      );
    });
    if (definition) return object(definition["spec"])["scope"] === "Namespaced";
    return this.args.server.isNamespaced({ apiVersion, kind });
  }

  private async requestOf(inputs: Values): Promise<ReleaseRequest> {
    for (const name of ["valueYamlFiles", "postrender"]) {
      if (!isAbsent(inputs[name]))
        throw new Error(`Release: ${name}: not supported here; give values`);
    }
    return {
      chart: chartOf(inputs),
      version: text(inputs["version"]) ?? "",
      name: text(inputs["name"]) ?? "",
      namespace: text(inputs["namespace"]) ?? "default",
      values: object(inputs["values"]),
      kubernetesVersion: await this.args.server.version(),
    };
  }
}

interface Rendered {
  readonly chart: Chart;
  readonly request: ReleaseRequest;
  readonly manifests: readonly Values[];
}

function outputsOf(
  inputs: Values,
  { request, manifests }: Rendered,
  revision: number,
): Record<string, unknown> {
  const { chart, version, name, namespace } = request;
  return {
    ...inputs,
    resourceNames: namesOf(referencesOf(manifests)),
    status: { chart, name, namespace, revision, status: "deployed", version },
  };
}

function referencesOf(manifests: readonly Values[]): Reference[] {
  return manifests.filter((manifest) => !isHook(manifest)).map(referenceOf);
}

function keyOf({ apiVersion, kind, namespace = "", name }: Reference): string {
  return `${kind}/${apiVersion} ${namespace}/${name}`;
}

/** `{ "Deployment/apps/v1": ["kyverno/kyverno-admission-controller"] }`: what a release holds, as its state has it. */
function namesOf(references: readonly Reference[]): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const { apiVersion, kind, namespace, name } of references) {
    const full = namespace === undefined ? name : `${namespace}/${name}`;
    (names[`${kind}/${apiVersion}`] ??= []).push(full);
  }
  return names;
}

function recorded(props: Values): Reference[] {
  return Object.entries(object(props["resourceNames"])).flatMap(([key, names]) => {
    const kind = key.slice(0, key.indexOf("/"));
    const apiVersion = key.slice(kind.length + 1);
    return list(names).map((name) => ({ apiVersion, kind, ...placeOf(String(name)) }));
  });
}
