import { isWorkload } from "./workload";

/** True for what runs pods and shows them. A PodTemplate runs none by itself. */
export function runsPods(key: string): boolean {
  return isWorkload(key) && key !== "/PodTemplate";
}

/**
 * Groups of custom resources that make no pods. Any other may: an operator's resource, or a Helm release that the
 * provider installs, shows nothing of what runs for it.
 */
const withoutPods: ReadonlySet<string> = new Set([
  "cert-manager.io",
  "cilium.io",
  "external-secrets.io",
  "kyverno.io",
  "monitoring.coreos.com",
  "policies.kyverno.io",
  "secrets-store.csi.x-k8s.io",
]);

/** Kinds of those groups that make pods all the same. */
const withPods: ReadonlySet<string> = new Set([
  "monitoring.coreos.com/Alertmanager",
  "monitoring.coreos.com/Prometheus",
  "monitoring.coreos.com/PrometheusAgent",
  "monitoring.coreos.com/ThanosRuler",
]);

/** True for what may run pods without showing them. Kubernetes' own groups have no dot, or end in `.k8s.io`. */
export function hidesPods(key: string): boolean {
  if (withPods.has(key)) return true;
  const group = key.slice(0, key.lastIndexOf("/"));
  return group.includes(".") && !group.endsWith(".k8s.io") && !withoutPods.has(group);
}
