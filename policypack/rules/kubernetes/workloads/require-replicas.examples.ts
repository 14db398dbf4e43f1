import type { KubernetesExamples, Manifest } from "../../../examples";
import { controller } from "./example-controllers";

function deployment(fields: Readonly<Record<string, unknown>>): Manifest {
  return controller("Deployment", undefined, fields);
}

function autoscaler(fields: Readonly<Record<string, unknown>>): Manifest {
  return {
    apiVersion: "autoscaling/v2",
    kind: "HorizontalPodAutoscaler",
    metadata: { name: "app", namespace: "team-a" },
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "app" },
      maxReplicas: 5,
      ...fields,
    },
  };
}

export const examples: KubernetesExamples = {
  rule: "require-replicas",
  good: {
    two: deployment({ replicas: 2 }),
    "none at present": deployment({ replicas: 0 }),
    "two to five": autoscaler({ minReplicas: 2 }),
  },
  bad: {
    one: { object: deployment({ replicas: 1 }), at: "spec.replicas" },
    "one, because nothing is said": { object: deployment({}), at: "spec.replicas" },
    "one to five": { object: autoscaler({ minReplicas: 1 }), at: "spec.minReplicas" },
    "one to five, because nothing is said": { object: autoscaler({}), at: "spec.minReplicas" },
  },
};
