import { charts } from "../versions";
import type { ChartSpec, ChartValues } from "./chart-release";
import { ownNamespaces, ownPodLabels } from "./own-namespaces";
import { hasPrometheus, type Scope } from "./scope";

/** Policy Reporter: PolicyReports of every source, as metrics. */
export function reportsChart(scope: Scope): ChartSpec {
  return {
    chart: charts.policyReporter,
    namespace: {
      name: ownNamespaces.reports,
      flows: { within: true, web: true, scraped: [metricsPort] },
    },
    values: reportsValues(scope),
  };
}

export function reportsValues(scope: Scope): ChartValues {
  return {
    metrics: {
      enabled: true,
      // Without the names of resources and reports: a series per finding would outgrow everything else in Prometheus.
      mode: "simple",
    },
    podLabels: ownPodLabels,
    // It has no authentication of its own.
    ui: { enabled: false },
    rest: { enabled: false },
    monitoring: {
      enabled: hasPrometheus(scope),
      // The chart's default renames the metric's own `namespace`, and every finding would be in Policy Reporter's.
      serviceMonitor: { honorLabels: true },
      grafana: { dashboards: { enabled: false } },
    },
    resources: {
      requests: { cpu: "50m", memory: "128Mi" },
      limits: { cpu: "250m", memory: "256Mi" },
    },
  };
}

const metricsPort = 8080;
