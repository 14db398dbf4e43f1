import type { Manifest, SetExamples } from "../../examples";
import { autoscaler, budget, movedTo, workload } from "./manifests";

const deployment = workload("Deployment", { replicas: 3 });

function bad(...objects: readonly Manifest[]) {
  return { objects, of: "Deployment app", at: "spec.replicas" };
}

export const examples: SetExamples = {
  rule: "require-pod-disruption-budgets",
  good: {
    "a budget for its pods": [deployment, budget("app", { maxUnavailable: 1 })],
    "a budget for every pod of the namespace": [
      workload("StatefulSet", { replicas: 3 }),
      budget("all", { selector: {}, maxUnavailable: 1 }),
    ],
    "a budget by an expression": [
      deployment,
      budget("app", {
        selector: { matchExpressions: [{ key: "app", operator: "In", values: ["app", "web"] }] },
        maxUnavailable: 1,
      }),
    ],
    "one replica": [workload("Deployment", { replicas: 1 })],
    "one replica, as the API server takes it": [workload("Deployment", {})],
    "one replica, beside autoscalers of something else": [
      workload("Deployment", { replicas: 1 }),
      autoscaler(1, 5, { name: "web" }),
      autoscaler(1, 5, { kind: "StatefulSet" }),
    ],
    "one replica, whatever it is scaled to": [
      workload("Deployment", { replicas: 3 }),
      autoscaler(1, 1),
    ],
  },
  bad: {
    "no budget": bad(deployment),
    "no budget for a StatefulSet": {
      objects: [workload("StatefulSet", { replicas: 2 })],
      of: "StatefulSet app",
      at: "spec.replicas",
    },
    "no budget for what may be scaled up": bad(
      workload("Deployment", { replicas: 1 }),
      autoscaler(undefined, 5),
    ),
    "a budget in another namespace": bad(
      deployment,
      movedTo("team-b", workload("Deployment", { replicas: 1 })),
      movedTo("team-b", budget("app", { maxUnavailable: 1 })),
    ),
    "a budget that selects nothing": {
      ...bad(deployment, budget("app", { selector: undefined, maxUnavailable: 1 })),
      alsoBreaks: ["disallow-unmatched-selectors"],
    },
    "a budget for other pods": bad(
      deployment,
      {
        ...workload("DaemonSet", {}, { app: "agent" }),
        metadata: { name: "agent", namespace: "team-a" },
      },
      budget("agent", { selector: { matchLabels: { app: "agent" } }, maxUnavailable: 1 }),
    ),
  },
};
