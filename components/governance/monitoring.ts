import { charts } from "../versions";
import { alertmanagerConfig, receiversFolder, receiversSecret } from "./alerting/routing";
import type { ChartSpec, ChartValues } from "./chart-release";
import { alertmanagerPort } from "./network-policies";
import { ownNamespaces, ownPodLabels } from "./own-namespaces";
import type { Scope } from "./scope";

/**
 * The Service that the Prometheus operator itself makes for any Alertmanager. With monitoring that exists already, this
 * holds if its Alertmanager runs in the namespace `monitoring`.
 */
export const alertmanagerUrl = `http://alertmanager-operated.${ownNamespaces.monitoring}.svc:${String(alertmanagerPort)}`;

/** Prometheus, Alertmanager and the operator whose CRDs all other parts use. */
export function monitoringChart(scope: Scope): ChartSpec {
  return {
    chart: charts.kubePrometheusStack,
    namespace: {
      name: ownNamespaces.monitoring,
      flows: {
        within: true,
        webhooks: [operatorWebhookPort],
        from: [{ namespace: ownNamespaces.falco, port: alertmanagerPort }],
        scrapes: true,
        web: true,
      },
    },
    values: monitoringValues(scope),
  };
}

export function monitoringValues(scope: Scope): ChartValues {
  // Autopilot lets nobody write to kube-system, where these Services would be.
  const kubeSystem = { enabled: scope.capabilities.privilegedDaemonsets };
  return {
    crds: { enabled: true },
    commonLabels: ownPodLabels,
    prometheus: {
      prometheusSpec: {
        // Every ServiceMonitor and PrometheusRule counts, not only this chart's own.
        serviceMonitorSelectorNilUsesHelmValues: false,
        podMonitorSelectorNilUsesHelmValues: false,
        ruleSelectorNilUsesHelmValues: false,
        retention: "15d",
        podMetadata: { labels: ownPodLabels },
        resources: sized("200m", "1Gi", "2", "4Gi"),
      },
    },
    alertmanager: {
      config: alertmanagerConfig,
      alertmanagerSpec: {
        // Without the Secret Alertmanager starts all the same, and says at each alert that it can tell nobody.
        volumes: [
          { name: receiversVolume, secret: { secretName: receiversSecret, optional: true } },
        ],
        volumeMounts: [{ name: receiversVolume, mountPath: receiversFolder, readOnly: true }],
        // It never calls the API server.
        automountServiceAccountToken: false,
        podMetadata: { labels: ownPodLabels },
        resources: sized("20m", "64Mi", "200m", "256Mi"),
      },
    },
    "kube-state-metrics": {
      podLabels: ownPodLabels,
      // To count Secrets it would read them all.
      collectorsExclude: ["secrets"],
      resources: sized("20m", "64Mi", "200m", "256Mi"),
    },
    prometheusOperator: {
      resources: sized("50m", "128Mi", "500m", "512Mi"),
      prometheusConfigReloader: {
        enableProbe: true,
        resources: sized("10m", "32Mi", "100m", "64Mi"),
      },
      admissionWebhooks: { patch: { resources: sized("10m", "32Mi", "100m", "64Mi") } },
      kubeletService: kubeSystem,
    },
    kubelet: kubeSystem,
    coreDns: kubeSystem,
    // It would bring the host's network, processes and directories into this namespace; nothing here needs its metrics.
    nodeExporter: { enabled: false },
    // Its sidecars read every ConfigMap and Secret of the cluster; dashboards that need it must ask for it.
    grafana: { enabled: false },
    // The cloud runs these; nothing in the cluster can scrape them, and each would be an alert that never ends.
    kubeControllerManager: { enabled: false },
    kubeEtcd: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeProxy: { enabled: false },
  };
}

function sized(cpu: string, memory: string, cpuLimit: string, memoryLimit: string) {
  return { requests: { cpu, memory }, limits: { cpu: cpuLimit, memory: memoryLimit } };
}

const receiversVolume = "receivers";
const operatorWebhookPort = 10250;
