import { valueAt } from "../../fields";
import { isEmptySelector, selects, selectsByMap } from "../../label-selector";
import type { Labels } from "../../label-selector";
import { namespaceOf, someIn } from "../../object-set";
import type { ObjectSet } from "../../object-set";
import { defineSetRule } from "../../rule";
import type { KubernetesObject } from "../../workload";
import { isObject } from "../../workload";
import { networkPolicies, podDisruptionBudgets, services } from "../kubernetes/resources";
import { protects } from "./budgets";
import { isEmptyInCluster, runningLabels, selecting, someLabels } from "./in-cluster";

export const disallowUnmatchedSelectors = defineSetRule({
  id: "disallow-unmatched-selectors",
  title: "Every selector selects something",
  rationale:
    "A NetworkPolicy, a budget or a Service whose labels fit no pod does nothing, and nothing says so: the pods that it " +
    "was written for are open, unprotected or out of reach. A mistyped label is enough.",
  remediation:
    "Write the labels of the pod template (`spec.template.metadata.labels`), or remove what is there for nothing.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: [services, networkPolicies, podDisruptionBudgets],
  reads: ["workloads"],
  variables: {
    selector:
      'object.kind == "Service" ? dyn({"matchLabels": object.spec.?selector.orValue({})}) : ' +
      'object.kind == "NetworkPolicy" ? dyn(object.spec.?podSelector.orValue({})) : ' +
      "dyn(object.spec.?selector.orValue({}))",
    ...runningLabels,
    matches: `${isEmptyInCluster("variables.selector")} || ${someLabels(selecting("variables.selector", "labels"))}`,
  },
  requirements: [
    {
      path: "spec.selector",
      message: "It selects no pod.",
      holds: (object, set) => {
        if (object["kind"] === "NetworkPolicy") return true;
        if (object["kind"] === "Service") return serviceMatches(object, set);
        return budgetMatches(object, set);
      },
      inCluster:
        'object.kind == "NetworkPolicy" || ' +
        'object.kind == "Service" && object.spec.?type.orValue("") == "ExternalName" || ' +
        '(object.kind != "PodDisruptionBudget" || has(object.spec.selector)) && variables.matches',
    },
    {
      path: "spec.podSelector",
      message: "It selects no pod.",
      holds: (object, set) => object["kind"] !== "NetworkPolicy" || policyMatches(object, set),
      inCluster: 'object.kind != "NetworkPolicy" || variables.matches',
    },
  ],
});

/** Without a selector somebody else says where it leads; an ExternalName leads to a name. */
function serviceMatches(service: KubernetesObject, set: ObjectSet): boolean {
  const selector = valueAt(service, "spec", "selector");
  if (!isObject(selector) || Object.keys(selector).length === 0) return true;
  if (valueAt(service, "spec", "type") === "ExternalName") return true;
  return matches(service, set, ["selector"], (labels) => selectsByMap(selector, labels));
}

/** A budget without a selector is one for nothing, one with an empty selector is for everything. */
function budgetMatches(budget: KubernetesObject, set: ObjectSet): boolean {
  const selector = valueAt(budget, "spec", "selector");
  if (selector !== undefined && isEmptySelector(selector)) return true;
  return matches(budget, set, ["selector", "matchLabels"], (labels) =>
    protects({ object: budget }, labels),
  );
}

function policyMatches(policy: KubernetesObject, set: ObjectSet): boolean {
  const selector = valueAt(policy, "spec", "podSelector");
  if (isEmptySelector(selector)) return true;
  return matches(policy, set, ["podSelector", "matchLabels"], (labels) =>
    selects(selector, labels),
  );
}

function matches(
  object: KubernetesObject,
  set: ObjectSet,
  matchLabels: readonly string[],
  such: (labels: Labels) => boolean,
): boolean {
  const namespace = namespaceOf(object);
  const workloads = set.workloads(namespace, () => valueAt(object, "spec", ...matchLabels));
  if (someIn(workloads, namespace, ({ labels }) => such(labels))) return true;
  set.expectAllPods(namespace);
  return false;
}
