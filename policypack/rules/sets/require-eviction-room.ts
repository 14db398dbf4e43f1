import { valueAt } from "../../fields";
import { namespaceOf } from "../../object-set";
import type { ObjectSet, Workload } from "../../object-set";
import { celList } from "../../expression";
import { defineSetRule } from "../../rule";
import type { KubernetesResource } from "../../rule";
import { UnknownValue } from "../../unknown";
import type { KubernetesObject } from "../../workload";
import {
  daemonSets,
  deployments,
  horizontalPodAutoscalers,
  podDisruptionBudgets,
  pods,
  replicaSets,
  replicationControllers,
  statefulSets,
} from "../kubernetes/resources";
import { protects } from "./budgets";
import { listed, selecting } from "./in-cluster";
import { replicasInCluster, replicasOf } from "./replicas";

const share = 'int(string(variables.least).replace("%", ""))';

export const requireEvictionRoom = defineSetRule({
  id: "require-eviction-room",
  title: "Disruption budgets below the number of pods",
  rationale:
    "A budget that wants as many pods as there are allows no eviction: no node under them can be drained, and security " +
    "patches wait or are forced past all budgets. A percentage is rounded up, so 60% of two pods is both of them.",
  remediation:
    "Set `spec.maxUnavailable: 1`, or a `spec.minAvailable` that is below the number of pods after rounding up. Run " +
    "at least two replicas of what must not be away.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/A1.2",
    "iso-27001-2022/A.8.14",
    "hipaa/164.308.a.7",
    "gdpr/32.1.b",
  ],
  on: [podDisruptionBudgets],
  reads: ["workloads", horizontalPodAutoscalers],
  variables: {
    least: "dyn(object.spec.?minAvailable.orValue(0))",
    scalers: listed(horizontalPodAutoscalers),
    count: podsInCluster(),
  },
  requirements: [
    {
      path: "spec.minAvailable",
      message: "As many pods must be available as there are, so none can be evicted.",
      holds: (budget, set) => leavesRoom(budget, set),
      inCluster:
        "variables.least == 0 || variables.count == 0 || " +
        '(string(variables.least).endsWith("%") ? ' +
        `${share} >= 100 || variables.count * (100 - ${share}) >= 100 : ` +
        "variables.count > int(variables.least))",
    },
  ],
});

function leavesRoom(budget: KubernetesObject, set: ObjectSet): boolean {
  const least = podsNeeded(valueAt(budget, "spec", "minAvailable"));
  if (least === undefined) return true;
  const namespace = namespaceOf(budget);
  const count = podsOf(budget, namespace, set, least);
  if (count >= least) return true;
  set.expectAllPods(namespace);
  // A budget for nothing is the matter of another rule.
  return count === 0;
}

/** How many pods there must be so that one can go, or undefined where their number does not decide. */
function podsNeeded(minAvailable: unknown): number | undefined {
  const percent = /^(\d+)%$/.exec(String(minAvailable))?.[1];
  if (percent === undefined)
    return Number(minAvailable ?? 0) === 0 ? undefined : Number(minAvailable) + 1;
  const free = 100 - Number(percent);
  return free <= 0 ? undefined : 100 / free;
}

/** Counts until there are enough. What cannot be counted only matters where there are not. */
function podsOf(
  budget: KubernetesObject,
  namespace: string,
  set: ObjectSet,
  enough: number,
): number {
  let count = 0;
  let open: UnknownValue | undefined;
  const matchLabels = () => valueAt(budget, "spec", "selector", "matchLabels");
  for (const workload of set.workloads(namespace, matchLabels)) {
    try {
      count += counted(workload, budget, namespace, set);
    } catch (error) {
      if (!(error instanceof UnknownValue)) throw error;
      open ??= error;
    }
    if (count >= enough) return count;
  }
  if (open) throw open;
  return count;
}

function counted(
  workload: Workload,
  budget: KubernetesObject,
  namespace: string,
  set: ObjectSet,
): number {
  if (!protects({ object: budget }, workload.labels) || isMadeByAnother(workload)) return 0;
  if (workload.namespace === undefined) {
    throw new UnknownValue(`metadata.namespace of ${workload.title}`, "namespace");
  }
  return replicasOf(workload, namespace, set).least;
}

/** Its pods are counted where they are asked for. */
function isMadeByAnother({ object }: Workload): boolean {
  return valueAt(object, "metadata", "ownerReferences") !== undefined;
}

/**
 * CEL: how many pods the budget is about, by what asks for them. A pod counts for itself where none of that asks for it,
 * such as one of a Job or of an operator, and a ReplicaSet where no Deployment does.
 */
function podsInCluster(): string {
  const ofBudget = (labels: string, list: string, item: string) =>
    `${list}.filter(${item}, has(object.spec.selector) && ` +
    `[${labels}].exists(labels, ${selecting("object.spec.selector", "labels")}))`;
  const ofOwners = (list: string) =>
    ofBudget("owner.spec.?template.?metadata.?labels.orValue({})", list, "owner");
  const scaled = ({ kind }: KubernetesResource, owners: string) =>
    `${owners}.map(owner, ${replicasInCluster("owner", `"${kind}"`, "variables.scalers", "minReplicas")})`;
  const notMadeBy = (item: string, kinds: readonly string[]) =>
    `!${item}.metadata.?ownerReferences.orValue([]).exists(maker, maker.kind in ${celList(kinds)})`;
  const counted = [replicaSets, replicationControllers, statefulSets, daemonSets];
  return `(${[
    ...[deployments, statefulSets, replicationControllers].map((resource) =>
      scaled(resource, ofOwners(listed(resource))),
    ),
    scaled(
      replicaSets,
      `${ofOwners(listed(replicaSets))}.filter(owner, ${notMadeBy("owner", [deployments.kind])})`,
    ),
    `${ofOwners(listed(daemonSets))}.map(owner, int(owner.?status.?desiredNumberScheduled.orValue(0)))`,
    ofBudget("pod.metadata.?labels.orValue({})", listed(pods), "pod") +
      `.filter(pod, ${notMadeBy(
        "pod",
        counted.map(({ kind }) => kind),
      )}).map(pod, 1)`,
  ].join(" + ")}).sum()`;
}
