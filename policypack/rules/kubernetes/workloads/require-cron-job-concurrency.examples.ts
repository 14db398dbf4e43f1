import type { KubernetesExamples, Manifest } from "../../../examples";
import { pod } from "../compliant";

function cronJob(fields: Readonly<Record<string, unknown>>): Manifest {
  const { metadata, spec } = pod();
  const { labels, name, namespace } = metadata;
  return {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name, namespace },
    spec: {
      schedule: "0 2 * * *",
      ...fields,
      jobTemplate: { spec: { template: { metadata: { labels }, spec } } },
    },
  };
}

export const examples: KubernetesExamples = {
  rule: "require-cron-job-concurrency",
  good: {
    "skips a run": cronJob({ concurrencyPolicy: "Forbid" }),
    "ends the last run": cronJob({ concurrencyPolicy: "Replace" }),
  },
  bad: {
    "lets them run beside each other": {
      object: cronJob({ concurrencyPolicy: "Allow" }),
      at: "spec.concurrencyPolicy",
    },
    "says nothing": { object: cronJob({}), at: "spec.concurrencyPolicy" },
  },
};
