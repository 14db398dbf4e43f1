import type { Dashboard } from "./dashboard";

export const runtimeDashboard: Dashboard = {
  uid: "palisade-runtime",
  title: "Palisade / Runtime",
  panels: [
    {
      title: "Nodes that are watched",
      description: "Share of nodes with a Falco that is ready.",
      kind: "number",
      unit: "percentunit",
      queries: [
        {
          expr: 'sum(kube_daemonset_status_number_ready{namespace="falco",daemonset="falco"}) / sum(kube_daemonset_status_desired_number_scheduled{namespace="falco",daemonset="falco"})',
        },
      ],
    },
    {
      title: "Events by priority",
      description: "Critical and above wake somebody.",
      kind: "lines",
      unit: "reqps",
      queries: [
        {
          expr: "sum by (priority_raw) (rate(falcosecurity_falcosidekick_falco_events_total[5m]))",
          legend: "{{priority_raw}}",
        },
      ],
    },
    {
      title: "Rules that fired, within a day",
      description: "A rule that fires all the time needs an exception, or somebody's attention.",
      kind: "table",
      queries: [
        {
          expr: "topk(30, sum by (rule, priority_raw, k8s_ns_name) (increase(falcosecurity_falcosidekick_falco_events_total[1d])))",
        },
      ],
    },
    {
      title: "System calls that were not seen",
      description: "Share of events that the kernel made and Falco did not read. Over 1% warns.",
      kind: "lines",
      unit: "percentunit",
      queries: [
        {
          expr: "sum by (instance) (rate(falcosecurity_scap_n_drops_total[5m])) / sum by (instance) (rate(falcosecurity_scap_n_evts_total[5m]))",
          legend: "{{instance}}",
        },
      ],
    },
    {
      title: "Events that were handed on",
      description: "By destination, and whether it took them.",
      kind: "lines",
      unit: "reqps",
      queries: [
        {
          expr: "sum by (destination, status) (rate(falcosecurity_falcosidekick_outputs_total[5m]))",
          legend: "{{destination}}: {{status}}",
        },
      ],
    },
    {
      title: "Rule files that are loaded",
      description: "By their digest: all nodes must have the same.",
      kind: "table",
      queries: [
        { expr: "count by (file_name, sha256) (falcosecurity_falco_sha256_rules_files_info)" },
      ],
    },
  ],
};
