import { gauge, type SeriesSource } from "./series";

const result = ["policy", "status", "severity", "category", "source"] as const;

/** In the mode `simple`. Its ServiceMonitor must be told to honour the metric's own `namespace`. */
export const policyReporterSeries: SeriesSource = {
  product: "Policy Reporter",
  version: "3.9.0",
  declaredIn:
    "https://github.com/kyverno/policy-reporter/blob/policy-reporter-3.9.1/pkg/listener/metrics.go",
  placedBy: "metric",
  metrics: {
    policy_report_result: gauge("namespace", ...result),
    cluster_policy_report_result: gauge(...result),
  },
};
