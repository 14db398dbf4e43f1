import type { KubernetesRule } from "../../policypack/rule";
import { admissionRules } from "../all-rules";
import { charts, images } from "../versions";
import type { ChartSpec, ChartValues } from "./chart-release";
import { kyvernoImages, type KyvernoImages } from "./kyverno-images";
import { ownNamespaces } from "./own-namespaces";
import { guardPriority } from "./priority";
import { hasPrometheus, type Scope } from "./scope";

/** Kyverno, sized to answer for a whole cluster and never to judge what keeps the cluster alive. */
export function kyvernoChart(scope: Scope): ChartSpec {
  return {
    chart: charts.kyverno,
    namespace: {
      name: ownNamespaces.kyverno,
      flows: { within: true, web: true, webhooks: [webhookPort], scraped: [metricsPort] },
    },
    values: kyvernoValues(scope),
  };
}

export function kyvernoValues(scope: Scope, named: KyvernoImages = images): ChartValues {
  const pinned = kyvernoImages(named);
  return {
    ...pinned.chart,
    // The chart adds the right to write policies and exceptions to every namespace's `admin`.
    rbac: { roles: { aggregate: { admin: false } } },
    config: {
      webhooks: {
        // By the label that the API server sets: one that a user may set would be a way out of admission.
        namespaceSelector: {
          matchExpressions: [
            {
              key: "kubernetes.io/metadata.name",
              operator: "NotIn",
              values: scope.systemNamespaces,
            },
          ],
        },
      },
      // Without it AKS's admission enforcer adds its own namespace selector, and the two controllers fight over it.
      webhookAnnotations: { "admissions.enforcer/disabled": "true" },
      excludeKyvernoNamespace: true,
    },
    features: {
      // In any namespace, whoever may write an exception there would be above the policies (GHSA-qjvc-p88j-j9rm).
      policyExceptions: { enabled: true, namespace: ownNamespaces.exceptions },
      logging: { format: "json" },
    },
    metricsConfig: {
      // The chart drops the namespace, without which an alert cannot say where.
      metricsExposure: {
        kyverno_validating_policy_results_total: { disabledLabelDimensions: ["policy_namespace"] },
      },
    },
    admissionController: {
      ...controller(scope, "admission-controller", 3),
      ...pinned.admission,
      // Kyverno 1.19 calls itself ready when it has a certificate, and admits everything until it has compiled the policies:
      // a replica that starts gets no requests for as long as that takes at the most.
      readinessProbe: { initialDelaySeconds: compilationSeconds },
      // One replica alone does not carry a rollout of many pods.
      podDisruptionBudget: { enabled: true, minAvailable: 2 },
      container: { ...pinned.admissionContainer, resources: memory("256Mi", "1Gi") },
    },
    backgroundController: {
      ...controller(scope, "background-controller", 2),
      ...pinned.background,
      resources: memory("128Mi", "512Mi"),
    },
    cleanupController: {
      ...controller(scope, "cleanup-controller", 2),
      ...pinned.cleanup,
      resources: memory("128Mi", "256Mi"),
      // It removes exceptions whose time is over, and may remove nothing else.
      rbac: {
        clusterRole: {
          extraResources: [
            {
              apiGroups: ["policies.kyverno.io"],
              resources: ["policyexceptions"],
              verbs: ["get", "list", "watch", "delete"],
            },
          ],
        },
      },
    },
    reportsController: {
      ...controller(scope, "reports-controller", 2),
      ...pinned.reports,
      // 128Mi, the chart's default, is exceeded by the reports of a few hundred pods.
      resources: memory("256Mi", "1Gi"),
      rbac: { clusterRole: { extraResources: readable(admissionRules()) } },
    },
  };
}

/**
 * What the reports controller must read to find what is there already: the chart gives it what `view` reads, and there
 * are no roles, no bindings and nothing of the cluster's own among it. Secrets stay unread: a scan of them is not worth
 * a service account that knows them all.
 */
function readable(rules: readonly KubernetesRule[]) {
  const resources = rules.flatMap(({ on }) => (on === "pods" ? [] : on));
  const groups = [...new Set(resources.map(({ group }) => group))].sort();
  return groups.map((group) => ({
    apiGroups: [group],
    resources: [
      ...new Set(resources.filter((each) => each.group === group).map(({ resource }) => resource)),
    ]
      .filter((resource) => resource !== "secrets")
      .sort(),
    verbs: ["get", "list", "watch"],
  }));
}

/** What the four controllers have in common. */
function controller(scope: Scope, component: string, replicas: number) {
  return {
    replicas,
    priorityClassName: guardPriority,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: "topology.kubernetes.io/zone",
        // A cluster of one zone must still get all its replicas.
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { "app.kubernetes.io/component": component } },
      },
    ],
    serviceMonitor: { enabled: hasPrometheus(scope) },
  };
}

/** No limit on the CPU: a throttled admission controller is a slow API server. */
function memory(request: string, limit: string) {
  return { requests: { cpu: "100m", memory: request }, limits: { memory: limit } };
}

const compilationSeconds = 30;
const webhookPort = 9443;
const metricsPort = 8000;
