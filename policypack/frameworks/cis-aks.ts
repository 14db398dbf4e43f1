/** CIS AKS Benchmark v1.8.0, the controls that a rule claims, titles in our words. */
export const cisAks = {
  "cis-aks-1.8.0/4.1.1": "The cluster-admin role is bound only where it is needed",
  "cis-aks-1.8.0/4.1.3": "No wildcards in Roles and ClusterRoles",
  "cis-aks-1.8.0/4.1.6": "Service account tokens are mounted only where they are needed",
  "cis-aks-1.8.0/4.2.1": "No privileged containers",
  "cis-aks-1.8.0/4.2.2": "No containers in the host's process namespace",
  "cis-aks-1.8.0/4.2.3": "No containers in the host's IPC namespace",
  "cis-aks-1.8.0/4.2.4": "No containers in the host's network namespace",
  "cis-aks-1.8.0/4.2.5": "No privilege escalation in containers",
  "cis-aks-1.8.0/4.7.2": "Security contexts on pods and containers",
  "cis-aks-1.8.0/4.7.3": "The default namespace is not used",
} as const;
