import { counter, gauge, type SeriesSource } from "./series";

export const falcoSeries: SeriesSource = {
  product: "Falco",
  version: "0.44.1",
  declaredIn:
    "https://github.com/falcosecurity/falco/blob/0.44.1/userspace/falco/falco_metrics.cpp",
  placedBy: "exporter",
  metrics: {
    falcosecurity_scap_n_evts_total: counter(),
    falcosecurity_scap_n_drops_total: counter(),
    falcosecurity_falco_outputs_queue_num_drops_total: counter(),
    falcosecurity_falco_rules_matches_total: counter("rule_name", "priority", "source"),
    falcosecurity_falco_sha256_rules_files_info: gauge("file_name", "sha256"),
  },
};

export const falcosidekickSeries: SeriesSource = {
  product: "Falcosidekick",
  version: "2.31.1",
  declaredIn: "https://github.com/falcosecurity/falcosidekick/blob/2.31.1/stats_prometheus.go",
  placedBy: "exporter",
  metrics: {
    falcosecurity_falcosidekick_falco_events_total: counter(
      "hostname",
      "rule",
      "priority",
      "priority_raw",
      "source",
      "k8s_ns_name",
      "k8s_pod_name",
    ),
    falcosecurity_falcosidekick_inputs_total: counter("source", "status"),
    falcosecurity_falcosidekick_outputs_total: counter("destination", "status"),
  },
};
