import assert from "node:assert/strict";
import { releaseArgs } from "../../../components/governance/chart-release";
import { falcoChart, falcoValues } from "../../../components/governance/falco";
import { kyvernoChart, kyvernoValues } from "../../../components/governance/kyverno";
import { monitoringChart, monitoringValues } from "../../../components/governance/monitoring";
import { reportsChart, reportsValues } from "../../../components/governance/reports";
import { scopeOf, type Scope } from "../../../components/governance/scope";
import { trivyChart, trivyValues } from "../../../components/governance/trivy";

const scope: Scope = scopeOf(
  {
    cloud: "aws",
    capabilities: {
      privilegedDaemonsets: true,
      networkPolicyEngine: "vpc-cni",
      fqdnPolicies: false,
    },
    cisBenchmark: "eks-1.8.0",
    systemNamespaces: ["amazon-guardduty"],
  },
  { environment: "production", monitoring: "install" },
);
const autopilot: Scope = {
  ...scope,
  capabilities: { ...scope.capabilities, privilegedDaemonsets: false },
};

/** The value at a dotted path, as the chart would read it. */
function at(values: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], values);
}

describe("values of the Kyverno chart", () => {
  const values = kyvernoValues(scope);

  it("run every controller highly available", () => {
    const replicas = ["admission", "background", "cleanup", "reports"].map((name) => [
      at(values, `${name}Controller.replicas`),
      at(values, `${name}Controller.podDisruptionBudget`),
      at(values, `${name}Controller.priorityClassName`),
    ]);
    assert.deepEqual(replicas, [
      [3, { enabled: true, minAvailable: 2 }, "palisade-guard"],
      [2, { enabled: true, minAvailable: 1 }, "palisade-guard"],
      [2, { enabled: true, minAvailable: 1 }, "palisade-guard"],
      [2, { enabled: true, minAvailable: 1 }, "palisade-guard"],
    ]);
  });

  it("spread each controller over the zones by its own label", () => {
    assert.deepEqual(at(values, "reportsController.topologySpreadConstraints"), [
      {
        maxSkew: 1,
        topologyKey: "topology.kubernetes.io/zone",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { "app.kubernetes.io/component": "reports-controller" } },
      },
    ]);
  });

  it("never judge a system namespace, told by a label that nobody can set", () => {
    assert.deepEqual(at(values, "config.webhooks.namespaceSelector"), {
      matchExpressions: [
        {
          key: "kubernetes.io/metadata.name",
          operator: "NotIn",
          values: ["amazon-guardduty", "kube-node-lease", "kube-public", "kube-system"],
        },
      ],
    });
  });

  it("add no right to write policies to the admins of namespaces", () => {
    assert.deepEqual(at(values, "rbac.roles.aggregate"), { admin: false });
  });

  it("heed exceptions in one namespace only", () => {
    assert.deepEqual(at(values, "features.policyExceptions"), {
      enabled: true,
      namespace: "palisade-exceptions",
    });
  });

  it("keep AKS's admission enforcer away from the webhooks", () => {
    assert.deepEqual(at(values, "config.webhookAnnotations"), {
      "admissions.enforcer/disabled": "true",
    });
  });

  it("have ServiceMonitors only where their CRD is", () => {
    const monitors = (["install", "existing", "none"] as const).map((monitoring) =>
      at(kyvernoValues({ ...scope, monitoring }), "admissionController.serviceMonitor.enabled"),
    );
    assert.deepEqual(monitors, [true, true, false]);
  });
});

describe("values of the Falco chart", () => {
  const values = falcoValues(scope);

  it("watch through modern eBPF, with four capabilities instead of privileged, and download no driver", () => {
    assert.deepEqual(at(values, "driver"), {
      kind: "modern_ebpf",
      loader: { enabled: false },
      modernEbpf: { leastPrivileged: true },
    });
  });

  it("load one version of the rules and never another by itself", () => {
    assert.deepEqual(at(values, "falcoctl.config.artifact.install.refs"), ["falco-rules:5.1.0"]);
    assert.deepEqual(at(values, "falcoctl.artifact.follow"), { enabled: false });
  });

  it("send only critical events to Alertmanager's version 2 API", () => {
    assert.deepEqual(at(values, "falcosidekick.config.alertmanager"), {
      hostport: "http://alertmanager-operated.monitoring.svc:9093",
      endpoint: "/api/v2/alerts",
      minimumpriority: "critical",
      expireafter: "900",
    });
  });

  it("forward nothing where there is no Alertmanager", () => {
    const none = falcoValues({ ...scope, monitoring: "none" });
    assert.deepEqual(at(none, "falcosidekick"), { enabled: false });
    assert.equal(at(none, "serviceMonitor.create"), false);
  });
});

describe("values of the Trivy operator's chart", () => {
  const values = trivyValues(scope);

  it("report what is severe and can be fixed", () => {
    assert.equal(at(values, "trivy.severity"), "HIGH,CRITICAL");
    assert.equal(at(values, "trivy.ignoreUnfixed"), true);
  });

  it("leave configuration to Kyverno, nodes to kube-bench and Secrets unread", () => {
    assert.equal(at(values, "operator.configAuditScannerEnabled"), false);
    assert.equal(at(values, "operator.clusterComplianceEnabled"), false);
    assert.equal(at(values, "operator.infraAssessmentScannerEnabled"), false);
    assert.equal(at(values, "operator.accessGlobalSecretsAndServiceAccount"), false);
  });

  it("scan as many images at once as the environment carries", () => {
    const jobs = (["development", "staging", "production"] as const).map((environment) =>
      at(trivyValues({ ...scope, environment }), "operator.scanJobsConcurrentLimit"),
    );
    assert.deepEqual(jobs, [2, 3, 5]);
  });

  it("run the operator, the server and the scan jobs without any privilege", () => {
    const restricted = {
      privileged: false,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    };
    assert.deepEqual(at(values, "securityContext"), restricted);
    assert.deepEqual(at(values, "trivy.server.securityContext"), restricted);
    assert.deepEqual(
      at(values, "trivyOperator.scanJobPodTemplateContainerSecurityContext"),
      restricted,
    );
    assert.deepEqual(at(values, "trivyOperator.scanJobPodTemplatePodSecurityContext"), {
      runAsNonRoot: true,
      runAsUser: 10001,
      runAsGroup: 10001,
      seccompProfile: { type: "RuntimeDefault" },
      fsGroup: 10001,
    });
  });
});

describe("values of the monitoring chart", () => {
  it("keep kube-state-metrics from reading Secrets", () => {
    assert.deepEqual(at(monitoringValues(scope), "kube-state-metrics.collectorsExclude"), [
      "secrets",
    ]);
  });

  it("ask every container that listens whether it is ready", () => {
    const values = monitoringValues(scope);
    assert.equal(at(values, "prometheusOperator.prometheusConfigReloader.enableProbe"), true);
  });

  it("take every ServiceMonitor and PrometheusRule of the cluster", () => {
    const values = monitoringValues(scope);
    for (const kind of ["serviceMonitor", "podMonitor", "rule"]) {
      assert.equal(
        at(values, `prometheus.prometheusSpec.${kind}SelectorNilUsesHelmValues`),
        false,
        kind,
      );
    }
  });

  it("bring nothing of the host into the namespace", () => {
    assert.deepEqual(at(monitoringValues(scope), "nodeExporter"), { enabled: false });
  });

  it("write nothing to kube-system where the cloud forbids it", () => {
    const values = monitoringValues(autopilot);
    assert.deepEqual(at(values, "coreDns"), { enabled: false });
    assert.deepEqual(at(values, "kubelet"), { enabled: false });
    assert.deepEqual(at(values, "prometheusOperator.kubeletService"), { enabled: false });
  });
});

describe("values of the Policy Reporter chart", () => {
  it("serve metrics of low cardinality and no interface without a login", () => {
    const values = reportsValues(scope);
    assert.deepEqual(at(values, "metrics"), { enabled: true, mode: "simple" });
    assert.deepEqual(at(values, "ui"), { enabled: false });
    assert.deepEqual(at(values, "rest"), { enabled: false });
  });
});

describe("pods of the charts", () => {
  it("say who answers for them", () => {
    const owner = { "palisade.dev/team": "platform" };
    const labels = {
      falco: ["podLabels", "falcosidekick.podLabels"].map((path) => at(falcoValues(scope), path)),
      monitoring: [
        "commonLabels",
        "prometheus.prometheusSpec.podMetadata.labels",
        "alertmanager.alertmanagerSpec.podMetadata.labels",
        "kube-state-metrics.podLabels",
      ].map((path) => at(monitoringValues(scope), path)),
      reports: [at(reportsValues(scope), "podLabels")],
      trivy: ["operator.podLabels", "trivy.podLabels"].map((path) => at(trivyValues(scope), path)),
    };
    assert.deepEqual(labels, {
      falco: [owner, owner],
      monitoring: [owner, owner, owner, owner],
      reports: [owner],
      trivy: [owner, owner],
    });
    assert.equal(
      at(trivyValues(scope), "trivyOperator.scanJobPodTemplateLabels"),
      "palisade.dev/team=platform",
    );
  });
});

describe("namespaces of the charts", () => {
  it("are as strict as the workload allows", () => {
    const charts = [kyvernoChart, monitoringChart, reportsChart, trivyChart, falcoChart];
    const levels = charts.map((chart) => {
      const { name, level } = chart(scope).namespace;
      return [name, level ?? "restricted"];
    });
    assert.deepEqual(levels, [
      ["kyverno", "restricted"],
      ["monitoring", "restricted"],
      ["policy-reporter", "restricted"],
      ["trivy-system", "restricted"],
      ["falco", "privileged"],
    ]);
  });
});

describe("a release", () => {
  it("is of one version, waits until it runs, and rolls back what does not", () => {
    const { values, ...args } = releaseArgs(kyvernoChart(scope));
    assert.deepEqual(values, kyvernoValues(scope));
    assert.deepEqual(args, {
      name: "kyverno",
      chart: "kyverno",
      version: "3.9.1",
      repositoryOpts: { repo: "https://kyverno.github.io/kyverno/" },
      namespace: "kyverno",
      createNamespace: false,
      atomic: true,
      cleanupOnFail: true,
      timeout: 600,
      maxHistory: 3,
    });
  });
});
