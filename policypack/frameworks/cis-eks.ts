/** CIS EKS Benchmark v1.8.0, the controls that a rule claims, titles in our words. */
export const cisEks = {
  "cis-eks-1.8.0/4.1.1": "The cluster-admin role is bound only where it is needed",
  "cis-eks-1.8.0/4.1.3": "No wildcards in Roles and ClusterRoles",
  "cis-eks-1.8.0/4.1.6": "Service account tokens are mounted only where they are needed",
  "cis-eks-1.8.0/4.2.1": "No privileged containers",
  "cis-eks-1.8.0/4.2.2": "No containers in the host's process namespace",
  "cis-eks-1.8.0/4.2.3": "No containers in the host's IPC namespace",
  "cis-eks-1.8.0/4.2.4": "No containers in the host's network namespace",
  "cis-eks-1.8.0/4.2.5": "No privilege escalation in containers",
  "cis-eks-1.8.0/4.5.2": "The default namespace is not used",
} as const;
