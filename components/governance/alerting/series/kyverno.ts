import { counter, gauge, histogram, type SeriesSource } from "./series";

const policy = ["policy_background_mode", "policy_name", "policy_namespace"] as const;
const request = ["resource_kind", "resource_namespace", "resource_request_operation"] as const;
const judged = ["policy_validation_mode", ...policy, ...request, "execution_cause", "result"];
/** The chart leaves out the namespace and the operation of the durations. */
const timed = ["policy_validation_mode", ...policy, "resource_kind", "execution_cause", "result"];

/**
 * Kyverno's own. What it counts of ClusterPolicies (`kyverno_policy_results_total`, `kyverno_policy_changes_total`) is left
 * out: it sees nothing of the CEL policies that are installed here.
 */
export const kyvernoSeries: SeriesSource = {
  product: "Kyverno",
  version: "1.19.1",
  declaredIn: "https://github.com/kyverno/kyverno/tree/v1.19.1/pkg/metrics",
  placedBy: "exporter",
  metrics: {
    kyverno_info: gauge("version"),
    kyverno_validating_policy_results_total: counter(...judged),
    kyverno_validating_policy_execution_duration_seconds: histogram(...timed),
    kyverno_image_validating_policy_results_total: counter(...judged),
    kyverno_mutating_policy_results_total: counter(
      ...policy,
      ...request,
      "execution_cause",
      "result",
    ),
    kyverno_admission_requests_total: counter(...request, "request_allowed"),
    kyverno_admission_review_duration_seconds: histogram(
      "resource_kind",
      "resource_request_operation",
      "request_allowed",
    ),
    kyverno_breaker_drops_total: counter("circuit_name"),
    kyverno_breaker_total: counter("circuit_name"),
    kyverno_controller_drop_total: counter("controller_name"),
    kyverno_controller_reconcile_total: counter("controller_name"),
    kyverno_events_dropped_total: counter(),
  },
};
