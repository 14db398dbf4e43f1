import type { Manifest, SetExamples } from "../../examples";
import { appLabels, autoscaler, budget, namespaced, pod, workload } from "./manifests";

function bad(minAvailable: number | string, ...objects: readonly Manifest[]) {
  return {
    objects: [budget("app", { minAvailable }), ...objects],
    of: "PodDisruptionBudget app",
    at: "spec.minAvailable",
  };
}

const three = workload("Deployment", { replicas: 3 });
const replicaSet = namespaced("apps/v1", "ReplicaSet", "app-5d9", {
  replicas: 1,
  template: { metadata: { labels: appLabels }, spec: { containers: [{ name: "app" }] } },
});

export const examples: SetExamples = {
  rule: "require-eviction-room",
  good: {
    "two of three": [budget("app", { minAvailable: 2 }), three],
    "half of two": [
      budget("app", { minAvailable: "50%" }),
      workload("StatefulSet", { replicas: 2 }),
    ],
    "none of one": [budget("app", { minAvailable: 0 }), workload("Deployment", { replicas: 1 })],
    "a share of nothing": [
      budget("app", { minAvailable: "0%" }),
      workload("Deployment", { replicas: 1 }),
    ],
    "one may be away": [budget("app", { maxUnavailable: 1 }), workload("Deployment", {})],
    "two of what is scaled to three at least": [
      budget("app", { minAvailable: 2 }),
      workload("Deployment", { replicas: 1 }),
      autoscaler(3, 9),
    ],
    "one of two workloads together": [
      budget("app", { minAvailable: 1 }),
      workload("Deployment", { replicas: 1 }),
      pod("app-0", { labels: appLabels }),
    ],
    "enough, however many there are of the rest": [
      budget("app", { minAvailable: 2 }),
      three,
      workload("DaemonSet", {}),
    ],
    "a share of all, which another rule refuses": [budget("app", { minAvailable: "100%" }), three],
    "nothing runs at present": [
      budget("app", { minAvailable: 1 }),
      workload("Deployment", { replicas: 0 }),
    ],
  },
  bad: {
    "three of three": bad(3, three),
    "all of one, as the API server takes it": bad(1, workload("Deployment", {})),
    "60% of two": bad("60%", workload("StatefulSet", { replicas: 2 })),
    "two of what may be scaled to two": bad(
      2,
      workload("Deployment", { replicas: 5 }),
      autoscaler(2, 9),
    ),
    "one of what may be scaled to one": bad(
      1,
      workload("Deployment", { replicas: 5 }),
      autoscaler(undefined, 9),
    ),
    "pods of one workload, shown twice": bad(
      1,
      replicaSet,
      pod("app-5d9-x", {
        labels: appLabels,
        ownerReferences: [{ kind: "ReplicaSet", name: "app-5d9", controller: true }],
      }),
    ),
    "workloads of other labels beside it": bad(3, three, {
      ...workload("DaemonSet", {}, { app: "agent" }),
      metadata: { name: "agent", namespace: "team-a" },
    }),
  },
  unknown: {
    "a DaemonSet has as many pods as there are nodes": bad(2, workload("DaemonSet", {})),
    "what it selects is not given": bad(2),
  },
};
