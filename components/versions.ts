/** A Helm chart, pinned. */
export interface ChartVersion {
  readonly chart: string;
  readonly repository: string;
  readonly version: string;
  /** Where the version's values and changes are told. */
  readonly source: string;
}

/** Every chart that is installed. Nothing else in the program holds a version of one. */
export const charts = {
  kyverno: {
    chart: "kyverno",
    repository: "https://kyverno.github.io/kyverno/",
    version: "3.9.1",
    source: "https://github.com/kyverno/kyverno/tree/v1.19.1/charts/kyverno",
  },
  falco: {
    chart: "falco",
    repository: "https://falcosecurity.github.io/charts",
    version: "9.1.0",
    source: "https://github.com/falcosecurity/charts/tree/falco-9.1.0/charts/falco",
  },
  trivyOperator: {
    chart: "trivy-operator",
    repository: "https://aquasecurity.github.io/helm-charts/",
    version: "0.34.0",
    source: "https://github.com/aquasecurity/trivy-operator/tree/main/deploy/helm",
  },
  kubePrometheusStack: {
    chart: "kube-prometheus-stack",
    repository: "https://prometheus-community.github.io/helm-charts",
    version: "88.5.3",
    source:
      "https://github.com/prometheus-community/helm-charts/tree/kube-prometheus-stack-88.5.3/charts/kube-prometheus-stack",
  },
  policyReporter: {
    chart: "policy-reporter",
    repository: "https://kyverno.github.io/policy-reporter",
    version: "3.9.1",
    source: "https://github.com/kyverno/policy-reporter/tree/main/charts/policy-reporter",
  },
} as const satisfies Record<string, ChartVersion>;

/**
 * Images that our own manifests name, and those of the chart that decides what else may run. `palisade images pin` writes
 * digests behind the tags, where the registries can be reached; other charts' images are the charts' own.
 */
export const images = {
  /** https://github.com/aquasecurity/kube-bench/releases/tag/v0.15.6 */
  kubeBench: "docker.io/aquasec/kube-bench:v0.15.6",
  kyverno: "reg.kyverno.io/kyverno/kyverno:v1.19.1",
  kyvernoInit: "reg.kyverno.io/kyverno/kyvernopre:v1.19.1",
  kyvernoBackground: "reg.kyverno.io/kyverno/background-controller:v1.19.1",
  kyvernoCleanup: "reg.kyverno.io/kyverno/cleanup-controller:v1.19.1",
  kyvernoReports: "reg.kyverno.io/kyverno/reports-controller:v1.19.1",
  kyvernoMigration: "reg.kyverno.io/kyverno/kyverno-cli:v1.19.1",
  kyvernoHooks: "ghcr.io/kyverno/readiness-checker:v1.19.1",
} as const;

/** Artifacts that Falco loads at start. */
export const falcoArtifacts = {
  /** https://github.com/falcosecurity/rules/releases/tag/falco-rules-5.1.0 */
  rules: "falco-rules:5.1.0",
} as const;
