/**
 * What a hardened cluster has, whichever cloud it runs on: one vocabulary for the components, the posture that they
 * report and the table in docs/hardening.md.
 */
export const capabilities = {
  "private-endpoint": "Private API endpoint",
  "endpoint-allow-list": "Allow-list for the API endpoint",
  "declared-way-in": "Declared way in for the deployer",
  "secrets-encryption": "Secrets encrypted under a customer-managed key",
  "key-rotation": "Key rotation and a window before deletion",
  "audit-logs": "Control-plane audit logs",
  "node-metadata": "Node metadata closed to workloads",
  "workload-identity": "Workload identity",
  "disk-encryption": "Node disks encrypted under a customer-managed key",
  "verified-boot": "Verified boot",
  "hardened-node-image": "Hardened node image",
  "network-policy-engine": "An engine that enforces network policies",
  "fqdn-policies": "Egress by DNS name and cluster-wide policies",
  "transit-encryption": "Encryption between pods",
  "image-integrity": "Image integrity",
  "upgrade-channel": "Upgrade channel within standard support",
  "maintenance-window": "Maintenance window",
  "deletion-protection": "Protection against deletion",
  "cloud-identity-access": "Access by cloud identity alone, with a way in when glass breaks",
  "node-repair": "Automatic node repair",
  "multi-zone": "Several zones",
  "spot-and-dedicated-pools": "Spot and dedicated pools",
  "private-nodes": "Private nodes behind NAT",
  "flow-logs": "Network flow logs",
  "threat-detection": "Threat detection",
  "cost-allocation": "Cost allocation",
  backup: "Backup",
  "anonymous-access": "Anonymous access and insecure role bindings closed",
  "kubelet-read-only-port": "Kubelet's read-only port closed",
  "node-lockdown": "Node resources locked",
  "webhook-ports": "Ports open for admission webhooks, and no others",
} as const;

export type CapabilityId = keyof typeof capabilities;
