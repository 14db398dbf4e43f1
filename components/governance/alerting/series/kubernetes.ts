import { counter, gauge, histogram, type SeriesSource } from "./series";

/**
 * The API server's own. A refused login or request never reaches `apiserver_request_total`, so it is not what counts them.
 * Of managed control planes EKS serves all of these; GKE and AKS publish a subset, which may lack the ALPHA ones.
 */
export const apiServerSeries: SeriesSource = {
  product: "kube-apiserver",
  version: "1.36",
  declaredIn: "https://github.com/kubernetes/apiserver/tree/v0.36.3",
  placedBy: "exporter",
  metrics: {
    authentication_attempts: counter("result"),
    authorization_attempts_total: counter("result"),
    apiserver_request_total: counter(
      "verb",
      "dry_run",
      "group",
      "version",
      "resource",
      "subresource",
      "scope",
      "component",
      "code",
    ),
    apiserver_admission_webhook_rejection_count: counter(
      "name",
      "type",
      "operation",
      "error_type",
      "rejection_code",
    ),
    apiserver_admission_webhook_fail_open_count: counter("name", "type"),
    apiserver_admission_webhook_admission_duration_seconds: histogram(
      "name",
      "type",
      "operation",
      "rejected",
    ),
    apiserver_client_certificate_expiration_seconds: histogram(),
    apiserver_storage_transformation_operations_total: counter(
      "resource",
      "transformation_type",
      "transformer_prefix",
      "status",
    ),
  },
};

export const kubeStateSeries: SeriesSource = {
  product: "kube-state-metrics",
  version: "2.20.0",
  declaredIn: "https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics/workload",
  placedBy: "metric",
  metrics: {
    kube_cronjob_created: gauge("namespace", "cronjob"),
    kube_cronjob_status_last_successful_time: gauge("namespace", "cronjob"),
    kube_cronjob_spec_suspend: gauge("namespace", "cronjob"),
    kube_daemonset_status_desired_number_scheduled: gauge("namespace", "daemonset"),
    kube_daemonset_status_number_ready: gauge("namespace", "daemonset"),
    kube_deployment_spec_replicas: gauge("namespace", "deployment"),
    kube_deployment_status_replicas_available: gauge("namespace", "deployment"),
  },
};
