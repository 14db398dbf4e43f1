import type { Manifest } from "../../policypack/examples";

/** A kind that makes pods, and how it holds one. */
export interface Controller {
  readonly kind: string;
  /** What stands before a path of the pod: "spec.template.". */
  readonly prefix: string;
  readonly wrap: (pod: Manifest) => Manifest;
}

/** Every kind that makes pods, with what a rule may ask of the kind itself. */
export const controllers: readonly Controller[] = [
  controller("apps/v1", "Deployment", ["spec", "template"], { replicas: 2 }),
  controller("apps/v1", "DaemonSet", ["spec", "template"]),
  controller("apps/v1", "StatefulSet", ["spec", "template"], { replicas: 2 }),
  controller("apps/v1", "ReplicaSet", ["spec", "template"]),
  controller("batch/v1", "Job", ["spec", "template"]),
  controller("batch/v1", "CronJob", ["spec", "jobTemplate", "spec", "template"], {
    concurrencyPolicy: "Forbid",
  }),
  controller("v1", "ReplicationController", ["spec", "template"]),
  controller("v1", "PodTemplate", ["template"]),
];

function controller(
  apiVersion: string,
  kind: string,
  steps: readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
): Controller {
  return {
    kind,
    prefix: `${steps.join(".")}.`,
    wrap: ({ metadata: { labels, annotations, ...metadata }, spec }) => {
      const template = { ...templateMetadata({ labels, annotations }), spec };
      const body = steps.reduceRight<Record<string, unknown>>(
        (inner, step, index) => ({ [step]: index === 0 ? { ...fields, ...inner } : inner }),
        template,
      );
      return { apiVersion, kind, metadata, ...body };
    },
  };
}

/** What a template has of a pod's metadata; a manifest leaves it out where there is nothing to say. */
function templateMetadata(fields: { labels?: unknown; annotations?: unknown }) {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return said.length === 0 ? {} : { metadata: Object.fromEntries(said) };
}
