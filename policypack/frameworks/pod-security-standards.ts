/** Pod Security Standards, by level and check. Source: kubernetes.io/docs/concepts/security/pod-security-standards */
export const podSecurityStandards = {
  "pss/baseline": "Pod Security Standards: baseline",
  "pss/restricted": "Pod Security Standards: restricted",
} as const;
