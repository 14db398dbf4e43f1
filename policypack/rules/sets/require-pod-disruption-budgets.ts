import { anyHolds } from "../../all-hold";
import { namespaceOf, someIn, workloadIn } from "../../object-set";
import type { ObjectSet } from "../../object-set";
import { defineSetRule } from "../../rule";
import type { KubernetesObject } from "../../workload";
import {
  deployments,
  horizontalPodAutoscalers,
  podDisruptionBudgets,
  statefulSets,
} from "../kubernetes/resources";
import { budgetKey, protects } from "./budgets";
import { listed, selecting } from "./in-cluster";
import { replicasInCluster, replicasOf } from "./replicas";

export const requirePodDisruptionBudgets = defineSetRule({
  id: "require-pod-disruption-budgets",
  title: "A disruption budget for every workload with replicas",
  rationale:
    "Replicas are there so that one may fail. Without a budget a node upgrade or the autoscaler evicts all of them at " +
    "the same time, and the service is gone although nothing broke.",
  remediation:
    "Add a PodDisruptionBudget whose `spec.selector` selects the pods' labels, with `maxUnavailable: 1` or a " +
    "`minAvailable` below the number of replicas.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  environments: ["production"],
  on: [deployments, statefulSets],
  reads: [podDisruptionBudgets, horizontalPodAutoscalers],
  variables: {
    labels: "object.spec.template.?metadata.?labels.orValue({})",
    most: replicasInCluster(
      "object",
      "object.kind",
      listed(horizontalPodAutoscalers),
      "maxReplicas",
    ),
  },
  requirements: [
    {
      path: "spec.replicas",
      message: "No PodDisruptionBudget selects the workload's pods.",
      holds: (object, set) => anyHolds([() => isSingle(object, set), () => hasBudget(object, set)]),
      inCluster:
        `variables.most <= 1 || ${listed(podDisruptionBudgets)}.exists(budget, ` +
        `has(budget.spec.selector) && ${selecting("budget.spec.selector", "variables.labels")})`,
    },
  ],
});

function isSingle(object: KubernetesObject, set: ObjectSet): boolean {
  return replicasOf(workloadIn(object), namespaceOf(object), set).most <= 1;
}

function hasBudget(object: KubernetesObject, set: ObjectSet): boolean {
  const namespace = namespaceOf(object);
  const { labels } = workloadIn(object);
  const budgets = set.selecting(budgetKey, namespace, labels);
  if (someIn(budgets, namespace, (budget) => protects(budget, labels))) return true;
  set.expectAll(namespace);
  return false;
}
