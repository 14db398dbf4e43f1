import type { Manifest } from "../../policypack/examples";
import { podOf, groupKind } from "../../policypack/workload";
import type { Answer } from "./api";
import { messageOf, UnknownKind } from "./objects";
import type { ClusterObjects } from "./objects";

/** What became of an object that was to be created. */
type Outcome =
  | { readonly is: "admitted"; readonly object: Manifest | undefined }
  /** By policies, named as Kyverno names them. */
  | { readonly is: "denied"; readonly policies: readonly string[]; readonly message: string }
  /** By the API server itself, which then asks no policy or makes nothing of it. */
  | { readonly is: "refused"; readonly reason: string };

/** Submits an object without keeping it. */
export async function submit(objects: ClusterObjects, object: Manifest): Promise<Outcome> {
  try {
    return outcomeOf(await objects.create(object, { dryRun: true }));
  } catch (error) {
    if (error instanceof UnknownKind) return { is: "refused", reason: error.message };
    throw error;
  }
}

function outcomeOf(answer: Answer): Outcome {
  const { status } = answer;
  if (status === 201) return { is: "admitted", object: answer.body as Manifest };
  const message = messageOf(answer);
  // An object of that name is there: it is looked for once everybody has agreed.
  if (status === 409) return { is: "admitted", object: undefined };
  if (!message.startsWith("admission webhook ")) return { is: "refused", reason: message };
  const policies = [...message.matchAll(/Policy (\S+) (?:failed|error): /g)];
  return { is: "denied", policies: policies.map(([, name = ""]) => name), message };
}

/** A controller of the examples with what the API server asks of its kind, and no rule. */
export function completed(controller: Manifest): Manifest {
  const { kind } = controller;
  const spec = controller["spec"] as Readonly<Record<string, unknown>>;
  if (kind === "CronJob") {
    const jobTemplate = spec["jobTemplate"] as { readonly spec: Readonly<Record<string, unknown>> };
    const inner = { ...jobTemplate, spec: ending(jobTemplate.spec) };
    return { ...controller, spec: { schedule: "0 3 * * *", ...spec, jobTemplate: inner } };
  }
  if (kind === "Job") return { ...controller, spec: ending(spec) };
  const { metadata } = spec["template"] as Partial<Manifest>;
  return { ...controller, spec: { selector: { matchLabels: metadata?.labels }, ...spec } };
}

/** Pods of a Job end. */
function ending(job: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const template = job["template"] as { readonly spec: Readonly<Record<string, unknown>> };
  return { ...job, template: { ...template, spec: { restartPolicy: "Never", ...template.spec } } };
}

/** What a pod names, without which the API server refuses it. */
export function neededBy(manifests: readonly Manifest[]): Manifest[] {
  const needed = new Map<string, Manifest>();
  const need = (apiVersion: string, kind: string, name: unknown, rest: Partial<Manifest>) => {
    if (typeof name !== "string" || name === "") return;
    const metadata = { ...rest.metadata, name };
    const object = { apiVersion, kind, ...rest, metadata };
    needed.set(JSON.stringify([kind, name, rest.metadata]), object);
  };
  for (const manifest of manifests) {
    const { namespace } = manifest.metadata;
    if (namespace !== undefined) need("v1", "Namespace", namespace, {});
    const pod = podOf(groupKind(manifest.apiVersion, manifest.kind), manifest);
    const spec = pod?.pod["spec"] as Readonly<Record<string, unknown>> | undefined;
    need("v1", "ServiceAccount", spec?.["serviceAccountName"], {
      metadata: { name: "", namespace: namespace ?? "default" },
    });
    need("scheduling.k8s.io/v1", "PriorityClass", spec?.["priorityClassName"], { value: 1000 });
    need("node.k8s.io/v1", "RuntimeClass", spec?.["runtimeClassName"], { handler: "other" });
  }
  return [...needed.values()].filter(
    ({ kind, metadata }) => kind !== "PriorityClass" || !metadata.name.startsWith("system-"),
  );
}
