import { covered, refused, type CoveredCheck } from "./answer";

const gcp = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV_GCP_${n}`);
const graph = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV2_GCP_${n}`);

/** Checkov's checks of GKE. */
export const checkovGke: readonly CoveredCheck[] = [
  covered(gcp(1), "Logs of the cluster", ["require-gke-control-plane-logs"]),
  covered(gcp(8), "Monitoring of the cluster", ["require-gke-monitoring"]),
  covered(gcp(7), "Legacy authorisation", ["disallow-gke-legacy-authentication"]),
  covered(gcp(9, 10), "Repair and upgrade of nodes", ["require-gke-node-maintenance"]),
  covered(
    gcp(12),
    "Network policies",
    ["require-gke-dataplane-v2"],
    "Stricter: by Dataplane V2, which enforces without an add-on.",
  ),
  covered(gcp(13), "Client certificates", ["disallow-gke-legacy-authentication"]),
  covered(
    gcp(18, 20),
    "Control plane open to the world, authorised networks",
    ["restrict-gke-control-plane-access"],
    "Stricter: a block that is missing passes the first check, and any block the second; the rule reads the ranges.",
  ),
  covered(gcp(21), "Labels", ["require-gke-labels"]),
  covered(gcp(22), "Container-Optimized OS", ["restrict-gke-node-image"]),
  covered(gcp(23), "Alias ranges", ["require-gke-vpc-native"]),
  refused(
    gcp(24),
    "PodSecurityPolicy",
    "The API server has known no such object since 1.25; Pod Security labels and admission have its place.",
  ),
  covered(
    gcp(25, 64),
    "Private cluster and nodes",
    ["require-gke-private-nodes", "restrict-gke-control-plane-access"],
    "Stricter: any block passes the first check, the rule reads what is in it.",
  ),
  covered(gcp(61), "Flows between nodes", [
    "require-gke-intranode-visibility",
    "require-gcp-subnetwork-flow-logs",
  ]),
  covered(gcp(65), "Groups of Google in RBAC", ["require-gke-google-groups"]),
  covered(gcp(66), "Binary Authorization", ["require-gke-binary-authorization"]),
  covered(gcp(68), "Secure boot", ["require-gke-secure-boot"]),
  covered(gcp(71, 72), "Shielded nodes and their integrity", [
    "require-gke-shielded-nodes",
    "require-gke-secure-boot",
  ]),
  covered(gcp(69), "Metadata server", ["require-gke-metadata-server"]),
  covered(gcp(70), "Release channel", ["require-gke-release-channel"]),
  covered(gcp(123), "Pools inside of the cluster", ["disallow-gke-inline-node-pools"]),
  covered(graph(19), "Alpha clusters", ["disallow-gke-alpha-clusters"]),
  covered(
    graph(1),
    "Default service account of nodes",
    ["require-gke-node-service-account"],
    "Asked of each pool; that the account has no rights by disallow-gcp-default-account-grants.",
  ),
];

/** Checkov's checks of Google Cloud's networks, keys, grants and registries. */
export const checkovGcp: readonly CoveredCheck[] = [
  covered(gcp(2, 3), "SSH and RDP open to the world", ["restrict-gcp-firewall-ingress"]),
  covered(gcp(75, 77, 88), "FTP and MySQL open to the world", ["restrict-gcp-firewall-plaintext"]),
  refused(
    gcp(106),
    "HTTP open to the world",
    "It is what a load balancer that redirects to HTTPS is open for. All ports at once are refused.",
  ),
  covered(gcp(26), "Flow logs of subnetworks", ["require-gcp-subnetwork-flow-logs"]),
  covered(gcp(74), "Private access to Google's services", ["require-gcp-private-google-access"]),
  refused(
    gcp(76),
    "Private access over IPv6",
    "Our networks have no IPv6, and a subnetwork without has no such access to switch on.",
  ),
  covered(gcp(27), "Default network", ["disallow-gcp-project-default-network"]),
  refused(
    graph(2),
    "Legacy networks",
    "Google makes none any more: a network without subnetworks cannot be asked for. Automatic ones are refused by disallow-gcp-automatic-subnetworks.",
  ),
  covered(graph(12), "All ports open to the world", ["restrict-gcp-firewall-ingress"]),
  covered(graph(18), "A firewall for every network", ["require-gcp-network-denial"]),
  refused(
    graph(38),
    "Load balancers that speak HTTP",
    "The edge is the organisation's. What an Ingress in a cluster publishes without TLS is judged there.",
  ),
  covered(gcp(43), "Rotation of keys", ["require-gcp-kms-rotation"]),
  covered(gcp(82), "Deletion of keys", [
    "require-gcp-kms-deletion-guard",
    "require-gcp-kms-destruction-delay",
  ]),
  covered(gcp(112), "Keys for everyone", ["disallow-gcp-public-access"]),
  covered(graph(6, 8), "Keys and rings for everyone", ["disallow-gcp-public-access"]),
  covered(gcp(41, 44, 45, 49), "Acting as service accounts", [
    "disallow-gcp-project-impersonation",
  ]),
  covered(gcp(42), "Service accounts that administer", ["disallow-gcp-administrative-accounts"]),
  covered(gcp(46, 47, 48), "Grants to default accounts", ["disallow-gcp-default-account-grants"]),
  covered(gcp(115, 116, 117), "Basic roles", ["disallow-gcp-basic-roles"]),
  covered(graph(3), "Keys of service accounts", ["disallow-gcp-service-account-keys"]),
  covered(graph(5), "Audit configuration", [
    "require-gcp-audit-config",
    "disallow-gcp-audit-log-exclusions",
  ]),
  covered(gcp(84), "Registries under a key of your own", ["require-gcp-registry-encryption"]),
  covered(gcp(101), "Registries for everyone", ["disallow-gcp-public-access"]),
];
