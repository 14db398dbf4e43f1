import { counter, gauge, summary, type SeriesSource } from "./series";

export const prometheusSeries: SeriesSource = {
  product: "Prometheus",
  version: "3.14.0",
  declaredIn: "https://github.com/prometheus/prometheus/tree/v3.14.0",
  placedBy: "exporter",
  metrics: {
    prometheus_target_interval_length_seconds: summary("interval"),
    prometheus_rule_group_interval_seconds: gauge("rule_group"),
    prometheus_rule_group_last_duration_seconds: gauge("rule_group"),
    prometheus_rule_evaluation_failures_total: counter("rule_group"),
    prometheus_notifications_errors_total: counter("alertmanager"),
    prometheus_notifications_sent_total: counter("alertmanager"),
    prometheus_notifications_latency_seconds: summary("alertmanager"),
  },
};

export const alertmanagerSeries: SeriesSource = {
  product: "Alertmanager",
  version: "0.34.2",
  declaredIn: "https://github.com/prometheus/alertmanager/blob/v0.34.2/notify/metrics.go",
  placedBy: "exporter",
  metrics: {
    alertmanager_notifications_total: counter("integration"),
    alertmanager_notifications_failed_total: counter("integration", "reason"),
  },
};
