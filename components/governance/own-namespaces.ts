import { dataClassLabel, teamLabel } from "../../policypack/rules/kubernetes/owner-labels";

/** Namespaces that governance makes for its own parts. */
export const ownNamespaces = {
  kyverno: "kyverno",
  /** The only namespace whose PolicyExceptions Kyverno heeds. */
  exceptions: "palisade-exceptions",
  falco: "falco",
  trivy: "trivy-system",
  cis: "palisade-cis",
  /** Where Prometheus and Alertmanager run; with existing monitoring, where they are expected. */
  monitoring: "monitoring",
  reports: "policy-reporter",
} as const;

/** Who answers for governance's own parts, as the catalogue asks of every pod. */
export const ownPodLabels = { [teamLabel]: "platform" } as const;

/** The same for its namespaces. What is found about the cluster is nobody else's to read. */
export const ownNamespaceLabels = { ...ownPodLabels, [dataClassLabel]: "internal" } as const;
