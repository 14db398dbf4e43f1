import { valueAt } from "../../fields";
import { namespaceOf, someIn } from "../../object-set";
import type { ObjectSet } from "../../object-set";
import { defineSetRule } from "../../rule";
import type { KubernetesObject } from "../../workload";
import { podDisruptionBudgets } from "../kubernetes/resources";
import { budgetKey, protects } from "./budgets";
import { listed, runningLabels, selecting, someLabels } from "./in-cluster";

export const disallowOverlappingDisruptionBudgets = defineSetRule({
  id: "disallow-overlapping-disruption-budgets",
  title: "One disruption budget for each pod",
  rationale:
    "Kubernetes refuses to evict a pod that two budgets select, whatever they say: the node under it cannot be drained, " +
    "and its upgrade hangs.",
  remediation:
    "Keep one budget for the workload, or narrow `spec.selector` until no pod is in two.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/A1.2",
    "iso-27001-2022/A.8.14",
    "hipaa/164.308.a.7",
    "gdpr/32.1.b",
  ],
  on: [podDisruptionBudgets],
  reads: ["workloads", podDisruptionBudgets],
  variables: {
    others:
      `${listed(podDisruptionBudgets)}.filter(budget, ` +
      "budget.metadata.name != object.metadata.name && has(budget.spec.selector))",
    ...runningLabels,
  },
  requirements: [
    {
      path: "spec.selector",
      message: "Another PodDisruptionBudget selects the same pods.",
      holds: (budget, set) => !overlaps(budget, set),
      inCluster:
        "!has(object.spec.selector) || variables.others.size() == 0 || !" +
        someLabels(
          `${selecting("object.spec.selector", "labels")} && ` +
            `variables.others.exists(budget, ${selecting("budget.spec.selector", "labels")})`,
        ),
    },
  ],
});

function overlaps(budget: KubernetesObject, set: ObjectSet): boolean {
  const namespace = namespaceOf(budget);
  const matchLabels = () => valueAt(budget, "spec", "selector", "matchLabels");
  return someIn(
    set.workloads(namespace, matchLabels),
    namespace,
    ({ labels }) =>
      protects({ object: budget }, labels) &&
      someIn(
        set.selecting(budgetKey, namespace, labels),
        namespace,
        (other) => other.object !== budget && protects(other, labels),
      ),
  );
}
