/** CIS GKE Benchmark v1.9.0, the controls that a rule claims, titles in our words. */
export const cisGke = {
  "cis-gke-1.9.0/4.1.1": "The cluster-admin role is bound only where it is needed",
  "cis-gke-1.9.0/4.1.3": "No wildcards in Roles and ClusterRoles",
  "cis-gke-1.9.0/4.1.5": "Service account tokens are mounted only where they are needed",
  "cis-gke-1.9.0/4.2.1": "Every namespace enforces Pod Security baseline or stricter",
  "cis-gke-1.9.0/4.6.2": "Seccomp profile RuntimeDefault in pods",
  "cis-gke-1.9.0/4.6.3": "Security contexts on pods and containers",
  "cis-gke-1.9.0/4.6.4": "The default namespace is not used",
} as const;
