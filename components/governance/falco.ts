import { charts, falcoArtifacts } from "../versions";
import type { ChartSpec, ChartValues } from "./chart-release";
import { renderRules } from "./falco-rules/render";
import { alertmanagerUrl } from "./monitoring";
import { ownNamespaces, ownPodLabels } from "./own-namespaces";
import { guardPriority } from "./priority";
import { hasPrometheus, type Scope } from "./scope";

/** Falco on every node. Only for clusters that let a DaemonSet watch the kernel. */
export function falcoChart(scope: Scope): ChartSpec {
  return {
    chart: charts.falco,
    namespace: {
      name: ownNamespaces.falco,
      // Falco mounts the host's /proc and its container runtime's socket: no weaker level exists that allows it.
      level: "privileged",
      flows: { within: true, web: true, alerts: true, scraped: [falcoPort, sidekickPort] },
    },
    values: falcoValues(scope),
  };
}

export function falcoValues(scope: Scope): ChartValues {
  const monitored = hasPrometheus(scope);
  return {
    podPriorityClassName: guardPriority,
    podLabels: ownPodLabels,
    // A tainted pool that nobody watches is where an intruder would stay.
    tolerations: [{ operator: "Exists" }],
    driver: {
      kind: "modern_ebpf",
      // The probe is in the binary; a loader would download one, and needs kernel headers that managed nodes lack.
      loader: { enabled: false },
      modernEbpf: { leastPrivileged: true },
    },
    falcoctl: {
      artifact: {
        install: {
          enabled: true,
          resources: {
            requests: { cpu: "20m", memory: "64Mi" },
            limits: { cpu: "200m", memory: "128Mi" },
          },
        },
        follow: { enabled: false },
      },
      config: { artifact: { install: { refs: [falcoArtifacts.rules] } } },
    },
    falco: {
      json_output: true,
      json_include_output_property: true,
      json_include_tags_property: true,
      syslog_output: { enabled: false },
      log_syslog: false,
      // With `first`, a general rule that matches earlier hides the specific one.
      rule_matching: "all",
    },
    customRules: { "palisade.yaml": renderRules("syscall", scope.cloud) },
    metrics: { enabled: monitored },
    serviceMonitor: { create: monitored },
    falcosidekick: monitored ? sidekickValues() : { enabled: false },
  };
}

/** Posts critical events to Alertmanager; the others stay in the log and in the metrics. */
function sidekickValues(): ChartValues {
  return {
    enabled: true,
    podLabels: ownPodLabels,
    // The chart's two replicas may stand on one node without it.
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            podAffinityTerm: {
              topologyKey: "topology.kubernetes.io/zone",
              labelSelector: { matchLabels: { "app.kubernetes.io/name": "falcosidekick" } },
            },
          },
        ],
      },
    },
    podSecurityContext: {
      runAsNonRoot: true,
      runAsUser: 1234,
      fsGroup: 1234,
      seccompProfile: { type: "RuntimeDefault" },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    resources: {
      requests: { cpu: "20m", memory: "64Mi" },
      limits: { cpu: "200m", memory: "128Mi" },
    },
    serviceMonitor: { enabled: true },
    config: {
      alertmanager: {
        hostport: alertmanagerUrl,
        // The chart's default is version 1, which Alertmanager no longer serves.
        endpoint: "/api/v2/alerts",
        // Each output field becomes a label: lower priorities would be a flood of alerts that never group.
        minimumpriority: "critical",
        expireafter: "900",
      },
    },
  };
}

const falcoPort = 8765;
const sidekickPort = 2801;
