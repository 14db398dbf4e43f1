/** A kind that a chart's CustomResourceDefinitions bring, in each of its versions. */
export interface CustomKind {
  readonly group: string;
  readonly kind: string;
  readonly versions: readonly string[];
  readonly namespaced: boolean;
}

const kinds = (
  group: string,
  versions: readonly string[],
  namespaced: boolean,
  names: string,
): CustomKind[] => names.split(" ").map((kind) => ({ group, kind, versions, namespaced }));

const policyVersions = ["v1", "v1beta1", "v1alpha1"];

/**
 * Which kinds exist once a chart is installed, from the CRDs in the charts at the versions of components/versions.ts:
 * kyverno 3.9.1, kube-prometheus-stack 88.5.3, trivy-operator 0.34.0, policy-reporter 3.9.1. Falco's chart brings none.
 */
export const chartKinds: Readonly<Record<string, readonly CustomKind[]>> = {
  kyverno: [
    ...kinds(
      "policies.kyverno.io",
      policyVersions,
      false,
      "ValidatingPolicy MutatingPolicy GeneratingPolicy DeletingPolicy ImageValidatingPolicy",
    ),
    ...kinds("policies.kyverno.io", policyVersions, true, "PolicyException"),
    ...kinds(
      "policies.kyverno.io",
      ["v1", "v1beta1"],
      true,
      "NamespacedValidatingPolicy NamespacedMutatingPolicy NamespacedGeneratingPolicy NamespacedDeletingPolicy NamespacedImageValidatingPolicy",
    ),
    ...kinds("kyverno.io", ["v1", "v2beta1"], false, "ClusterPolicy"),
    ...kinds("kyverno.io", ["v1", "v2beta1"], true, "Policy"),
    ...kinds("kyverno.io", ["v2", "v2beta1"], true, "PolicyException CleanupPolicy"),
    ...kinds("kyverno.io", ["v2", "v2beta1"], false, "ClusterCleanupPolicy"),
    ...kinds("kyverno.io", ["v2", "v2beta1", "v2alpha1"], false, "GlobalContextEntry"),
    ...kinds("kyverno.io", ["v2", "v1beta1"], true, "UpdateRequest"),
    ...kinds("reports.kyverno.io", ["v1"], true, "EphemeralReport"),
    ...kinds("reports.kyverno.io", ["v1"], false, "ClusterEphemeralReport"),
    ...kinds("wgpolicyk8s.io", ["v1alpha2"], true, "PolicyReport"),
    ...kinds("wgpolicyk8s.io", ["v1alpha2"], false, "ClusterPolicyReport"),
  ],
  "kube-prometheus-stack": [
    ...kinds(
      "monitoring.coreos.com",
      ["v1"],
      true,
      "Alertmanager PodMonitor Probe Prometheus PrometheusRule ServiceMonitor ThanosRuler",
    ),
    ...kinds(
      "monitoring.coreos.com",
      ["v1alpha1"],
      true,
      "AlertmanagerConfig PrometheusAgent ScrapeConfig",
    ),
  ],
  "trivy-operator": [
    ...kinds(
      "aquasecurity.github.io",
      ["v1alpha1"],
      true,
      "ConfigAuditReport ExposedSecretReport InfraAssessmentReport RbacAssessmentReport SbomReport VulnerabilityReport",
    ),
    ...kinds(
      "aquasecurity.github.io",
      ["v1alpha1"],
      false,
      "ClusterComplianceReport ClusterConfigAuditReport ClusterInfraAssessmentReport ClusterRbacAssessmentReport ClusterSbomReport ClusterVulnerabilityReport",
    ),
  ],
  "policy-reporter": kinds("policyreporter.kyverno.io", ["v1alpha1"], false, "TargetConfig"),
};

/** `policies.kyverno.io/v1/ValidatingPolicy`, in every version. */
export function kindNames(chart: string): string[] {
  return (chartKinds[chart] ?? []).flatMap(({ group, kind, versions }) =>
    versions.map((version) => `${group}/${version}/${kind}`),
  );
}

const known = new Map(
  Object.values(chartKinds)
    .flat()
    .map((custom) => [`${custom.group}/${custom.kind}`, custom]),
);

export function customKind(group: string, kind: string): CustomKind | undefined {
  return known.get(`${group}/${kind}`);
}

/** The chart without which there is no such type, as `kubernetes:policies.kyverno.io/v1:ValidatingPolicy`. */
export function chartThatBrings(type: string): string | undefined {
  const [, groupVersion = "", kind] = type.split(":");
  const [group] = groupVersion.split("/");
  const found = Object.entries(chartKinds).find(([, kinds]) =>
    kinds.some((custom) => custom.group === group && custom.kind === kind),
  );
  return found?.[0];
}
