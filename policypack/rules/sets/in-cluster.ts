import type { KubernetesResource } from "../../rule";
import {
  cronJobs,
  daemonSets,
  deployments,
  jobs,
  pods,
  replicaSets,
  replicationControllers,
  statefulSets,
} from "../kubernetes/resources";

/** CEL: the namespace that the object is in. */
export const ownNamespace = "object.metadata.namespace";

/** CEL: all of a kind that is in a namespace. Each time it is evaluated, the API server is asked. */
export function listed(
  { group, version, resource }: KubernetesResource,
  namespace = ownNamespace,
): string {
  const apiVersion = group === "" ? version : `${group}/${version}`;
  // Kyverno types it as `any`, of which CEL makes no range.
  return `dyn(resource.List("${apiVersion}", "${resource}", ${namespace}).items)`;
}

/** CEL: a LabelSelector selects labels. Both are read several times, so both are names. */
export function selecting(selector: string, labels: string): string {
  const own = `${labels}[requirement.key]`;
  const isThere = `requirement.key in ${labels}`;
  const isOne = `${isThere} && ${own} in requirement.?values.orValue([])`;
  return (
    `(${selector}.?matchLabels.orValue({}).all(key, key in ${labels} && ${labels}[key] == ${selector}.matchLabels[key]) && ` +
    `${selector}.?matchExpressions.orValue([]).all(requirement, ` +
    `requirement.operator == "In" ? ${isOne} : ` +
    `requirement.operator == "NotIn" ? !(${isOne}) : ` +
    `requirement.operator == "Exists" ? ${isThere} : ` +
    `requirement.operator == "DoesNotExist" && !(${isThere})))`
  );
}

/** CEL: a LabelSelector is empty, and so selects everything. */
export function isEmptyInCluster(selector: string): string {
  return (
    `(${selector}.?matchLabels.orValue({}).size() == 0 && ` +
    `${selector}.?matchExpressions.orValue([]).size() == 0)`
  );
}

const ofTemplate = "owner.spec.?template.?metadata.?labels.orValue({})";
const ofJobTemplate = "owner.spec.jobTemplate.spec.template.?metadata.?labels.orValue({})";
const withTemplate = [
  deployments,
  statefulSets,
  daemonSets,
  replicaSets,
  replicationControllers,
  jobs,
];

/** Variables: labels of the pods in the object's namespace, and of those that something there may run. */
export const runningLabels = {
  podLabels: `${listed(pods)}.map(pod, pod.metadata.?labels.orValue({}))`,
  templateLabels: [
    ...withTemplate.map((resource) => `${listed(resource)}.map(owner, ${ofTemplate})`),
    `${listed(cronJobs)}.map(owner, ${ofJobTemplate})`,
  ].join(" + "),
} as const;

/**
 * CEL: something runs, or may run, whose `labels` meet the condition. Where a pod does, nothing else is asked for. Needs
 * {@link runningLabels}.
 */
export function someLabels(condition: string): string {
  return (
    `(variables.podLabels.exists(labels, ${condition}) || ` +
    `variables.templateLabels.exists(labels, ${condition}))`
  );
}
