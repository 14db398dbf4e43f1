import type { CisBenchmark, Cloud, ClusterCapabilities, ManagedCluster } from "../cluster";
import type { Environment, Monitoring, Settings } from "../settings/schema";

/** What the parts of governance know of their cluster and stack. Plain values: they decide what exists. */
export interface Scope {
  readonly cloud: Cloud;
  readonly capabilities: ClusterCapabilities;
  readonly cisBenchmark: CisBenchmark;
  readonly nodePools: number;
  /** Namespaces that admission never judges, kube-system always among them; sorted. */
  readonly systemNamespaces: readonly string[];
  readonly environment: Environment;
  readonly monitoring: Monitoring;
}

export function scopeOf(
  cluster: Pick<
    ManagedCluster,
    "cloud" | "capabilities" | "cisBenchmark" | "nodePools" | "systemNamespaces"
  >,
  settings: Pick<Settings, "environment" | "monitoring">,
): Scope {
  return {
    cloud: cluster.cloud,
    capabilities: cluster.capabilities,
    cisBenchmark: cluster.cisBenchmark,
    nodePools: cluster.nodePools ?? 1,
    systemNamespaces: neverJudged(cluster.systemNamespaces),
    environment: settings.environment,
    monitoring: settings.monitoring,
  };
}

/** Namespaces that admission leaves alone: a cluster that forgot one of these would lock out its own DNS, network and leases. */
export function neverJudged(namespaces: readonly string[]): readonly string[] {
  const all = new Set(["kube-system", "kube-public", "kube-node-lease", ...namespaces]);
  return [...all].sort();
}

/** The CRDs of the Prometheus operator are there, so ServiceMonitors and PrometheusRules may be. */
export const hasPrometheus = ({ monitoring }: Pick<Scope, "monitoring">): boolean =>
  monitoring !== "none";
