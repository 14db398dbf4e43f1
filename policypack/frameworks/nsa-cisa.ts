/** NSA/CISA Kubernetes Hardening Guidance 1.2, by section, titles in our words. */
export const nsaCisa = {
  "nsa-cisa-1.2/pod-security": "Kubernetes Pod security",
  "nsa-cisa-1.2/network-separation": "Network separation and hardening",
  "nsa-cisa-1.2/authentication-authorization": "Authentication and authorization",
  "nsa-cisa-1.2/audit-logging": "Audit logging and threat detection",
  "nsa-cisa-1.2/upgrading": "Upgrading and application security practices",
} as const;
