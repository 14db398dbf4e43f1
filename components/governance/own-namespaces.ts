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
