import type { Environment } from "../settings/schema";
import { charts } from "../versions";
import type { ChartSpec, ChartValues } from "./chart-release";
import { ownNamespaces, ownPodLabels } from "./own-namespaces";
import { guardPriority } from "./priority";
import { hasPrometheus, type Scope } from "./scope";

/** The Trivy operator: vulnerabilities and secrets of the images that run. */
export function trivyChart(scope: Scope): ChartSpec {
  return {
    chart: charts.trivyOperator,
    namespace: {
      name: ownNamespaces.trivy,
      flows: { within: true, web: true, scraped: [metricsPort] },
    },
    values: trivyValues(scope),
  };
}

export function trivyValues(scope: Scope): ChartValues {
  return {
    // What the cloud runs there is the cloud's to patch.
    excludeNamespaces: scope.systemNamespaces.join(","),
    operator: {
      scanJobsConcurrentLimit: scanJobs[scope.environment],
      scanJobTTL: "10m",
      scannerReportTTL: "24h",
      // One download of the database instead of one per scan job, which registries throttle.
      builtInTrivyServer: true,
      // Kyverno judges configuration, and kube-bench the benchmarks that a compliance report would repeat.
      configAuditScannerEnabled: false,
      clusterComplianceEnabled: false,
      // Node checks are kube-bench's too. The collector would bring root and host paths into this namespace.
      infraAssessmentScannerEnabled: false,
      // Pulling from private registries is the cloud identity's matter; reading every Secret would be the price of this.
      accessGlobalSecretsAndServiceAccount: false,
      podLabels: ownPodLabels,
    },
    trivy: {
      severity: "HIGH,CRITICAL",
      ignoreUnfixed: true,
      priorityClassName: guardPriority,
      podLabels: ownPodLabels,
      // The database is a cache: a cluster without a default storage class must not wait for a volume.
      storageClassEnabled: false,
      resources: {
        requests: { cpu: "100m", memory: "256Mi" },
        limits: { cpu: "500m", memory: "1Gi" },
      },
      server: {
        podSecurityContext: { ...podSecurity, fsGroup: user },
        securityContext: containerSecurity,
      },
    },
    trivyOperator: {
      scanJobPodTemplateLabels: Object.entries(ownPodLabels)
        .map(([name, value]) => `${name}=${value}`)
        .join(","),
      scanJobPodTemplatePodSecurityContext: { ...podSecurity, fsGroup: user },
      scanJobPodTemplateContainerSecurityContext: containerSecurity,
    },
    podSecurityContext: podSecurity,
    securityContext: containerSecurity,
    resources: {
      requests: { cpu: "50m", memory: "256Mi" },
      limits: { cpu: "500m", memory: "512Mi" },
    },
    priorityClassName: guardPriority,
    serviceMonitor: { enabled: hasPrometheus(scope) },
  };
}

/** Scan jobs at a time. Ten, the chart's default, starves a cluster of three small nodes. */
const scanJobs: Readonly<Record<Environment, number>> = {
  development: 2,
  staging: 3,
  production: 5,
};

const user = 10001;
const podSecurity = {
  runAsNonRoot: true,
  runAsUser: user,
  runAsGroup: user,
  seccompProfile: { type: "RuntimeDefault" },
};
const containerSecurity = {
  privileged: false,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
};
const metricsPort = 8080;
