import type { Manifest } from "../policypack/examples";
import type { KubernetesResource, KubernetesRule } from "../policypack/rule";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { setRules } from "../policypack/rules/sets";
import { groupKind } from "../policypack/workload";

/** The plural of every kind that makes pods. */
const workloads: Readonly<Record<string, string>> = {
  "/Pod": "pods",
  "/PodTemplate": "podtemplates",
  "/ReplicationController": "replicationcontrollers",
  "apps/DaemonSet": "daemonsets",
  "apps/Deployment": "deployments",
  "apps/ReplicaSet": "replicasets",
  "apps/StatefulSet": "statefulsets",
  "batch/CronJob": "cronjobs",
  "batch/Job": "jobs",
};

const resources: readonly KubernetesResource[] = [
  ...kubernetesRules.flatMap(({ on }) => (on === "pods" ? [] : on)),
  ...setRules.flatMap(({ on, reads }) => [...on, ...reads.filter((read) => read !== "workloads")]),
];

const named = new Map<string, string>(
  resources.map(({ group, kind, resource }) => [`${group}/${kind}`, resource] as const),
);

/** How the API server calls the kind of an object: "pods". */
export function resourceOf({ apiVersion, kind }: Manifest): string {
  const key = groupKind(apiVersion, kind);
  const resource = workloads[key] ?? named.get(key);
  if (resource === undefined) throw new Error(`no rule is about ${key}`);
  return resource;
}

/** True where Kyverno's derivation knows no such controller: only our evaluator judges the pod in it. */
export function isOursOnly(rule: KubernetesRule, { apiVersion, kind }: Manifest): boolean {
  const key = groupKind(apiVersion, kind);
  return rule.on === "pods" && (key === "/PodTemplate" || key === "/ReplicationController");
}
