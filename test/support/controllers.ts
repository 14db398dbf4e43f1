import type { Manifest } from "../../policypack/examples";

/** A kind that makes pods, and how it holds one. */
export interface Controller {
  readonly kind: string;
  /** What stands before a path of the pod: "spec.template.". */
  readonly prefix: string;
  readonly wrap: (pod: Manifest) => Manifest;
}

/** Every kind that makes pods. */
export const controllers: readonly Controller[] = [
  ...["Deployment", "DaemonSet", "StatefulSet", "ReplicaSet"].map((kind) =>
    controller("apps/v1", kind, ["spec", "template"]),
  ),
  controller("batch/v1", "Job", ["spec", "template"]),
  controller("batch/v1", "CronJob", ["spec", "jobTemplate", "spec", "template"]),
  controller("v1", "ReplicationController", ["spec", "template"]),
  controller("v1", "PodTemplate", ["template"]),
];

function controller(apiVersion: string, kind: string, steps: readonly string[]): Controller {
  return {
    kind,
    prefix: `${steps.join(".")}.`,
    wrap: ({ metadata, spec }) => {
      const template = { metadata: { labels: { app: "app" } }, spec };
      const body = steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), template);
      return { apiVersion, kind, metadata, ...(body as Record<string, unknown>) };
    },
  };
}
