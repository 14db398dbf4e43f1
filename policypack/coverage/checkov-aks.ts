import { covered, refused, type CoveredCheck } from "./answer";

const azure = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV_AZURE_${n}`);
const graph = (...numbers: readonly number[]): string[] => numbers.map((n) => `CKV2_AZURE_${n}`);

/** Checkov's checks of AKS. */
export const checkovAks: readonly CoveredCheck[] = [
  covered(
    azure(4),
    "Monitoring agent",
    ["require-aks-diagnostic-setting", "require-aks-audit-logs"],
    "Stricter: the agent sends what pods print, and neither audit log nor control plane, which are what the rules ask for.",
  ),
  covered(azure(5), "RBAC", ["require-aks-rbac"], "Stricter: Azure's roles as well."),
  covered(
    azure(6),
    "Ranges that reach the API server",
    ["restrict-aks-api-server-access"],
    "Stricter: any value passes the check, 0.0.0.0/0 among them.",
  ),
  covered(
    azure(7),
    "Network policies",
    ["require-aks-network-policy"],
    "Stricter: any value passes the check, one that is misspelt among them.",
  ),
  covered(azure(8), "Dashboard", ["disallow-aks-insecure-addons"]),
  covered(
    azure(115),
    "Private cluster",
    ["restrict-aks-api-server-access"],
    "A public endpoint for named ranges is accepted; a private one with a public name, which passes the check, is not.",
  ),
  refused(
    azure(116),
    "Azure Policy add-on",
    "Kyverno enforces the same rules, and more; a second admission engine would judge the same objects by other ones.",
  ),
  covered(azure(117), "Disk encryption set", ["require-aks-disk-encryption-set"]),
  covered(azure(141), "Local accounts", ["disallow-aks-local-accounts"]),
  covered(
    azure(143),
    "Public addresses of nodes",
    ["disallow-aks-node-public-ip"],
    "Stricter: also of pools that are resources of their own.",
  ),
  refused(
    azure(168),
    "Fifty pods or more per node",
    "How many pods fit on a machine is a question of its size. Fewer of them is no weakness.",
  ),
  refused(
    azure(169),
    "Scale sets",
    "AKS has made no other pools since 2025: availability sets are refused by Azure itself.",
  ),
  covered(azure(170), "Paid tier", ["require-aks-paid-tier"]),
  covered(
    azure(171),
    "Upgrade channel",
    ["require-aks-auto-upgrade"],
    "Stricter: of the images of nodes as well.",
  ),
  refused(
    azure(172),
    "Rotation by the secrets store driver",
    "Whether Secrets come from a vault is a decision of the team's; a cluster without the driver is no finding.",
  ),
  refused(
    azure(226),
    "Ephemeral system disks",
    "They need a machine with a large enough cache, and keep no data from anyone: disks are encrypted under a key of your own.",
  ),
  covered(
    azure(227),
    "Encryption at the host",
    ["require-aks-host-encryption"],
    "Stricter: also of pools that are resources of their own.",
  ),
  refused(
    azure(232),
    "System pool for the system alone",
    "With one pool there is nowhere else to run. Our clusters taint theirs where there are others.",
  ),
  covered(azure(246), "HTTP routing add-on", ["disallow-aks-insecure-addons"]),
  covered(graph(29), "Azure CNI", ["require-aks-azure-cni"]),
];

const virtualMachines =
  "It is about machines of one's own. Nodes of AKS are made by AKS, in a group that nobody may change.";

/** Checkov's checks of Azure's networks, keys, roles and registries. */
export const checkovAzure: readonly CoveredCheck[] = [
  covered(
    azure(9, 10),
    "RDP and SSH open to the world",
    ["restrict-azure-nsg-ingress"],
    "Stricter: rules inside of a group and on their own, lists of prefixes, and parts of the internet.",
  ),
  covered(
    azure(77),
    "UDP open to the world",
    ["restrict-azure-nsg-ingress"],
    "Of all ports at once, whatever the protocol. One UDP port is what DNS or QUIC is open for.",
  ),
  refused(
    azure(160),
    "HTTP open to the world",
    "It is what a load balancer that redirects to HTTPS is open for. All ports at once are refused.",
  ),
  covered(azure(12), "Flow logs kept for 90 days", [
    "require-azure-flow-log-retention",
    "require-azure-network-flow-log",
  ]),
  refused(azure(118, 119), "Forwarding and public addresses of interfaces", virtualMachines),
  refused(
    azure(182, 183),
    "DNS servers of a network",
    "Azure's own resolver is what private zones need. A list of others is neither safer nor less safe.",
  ),
  refused(
    azure(216, 219, 220),
    "Azure Firewall",
    "A firewall for a whole organisation is made and guarded by another program than that of a cluster.",
  ),
  covered(graph(31), "A security group for every subnet", ["require-azure-subnet-security-group"]),
  refused(graph(39), "Serial console", virtualMachines),
  refused(
    azure(40, 41),
    "Keys and secrets that expire",
    "A key that expires takes the API server and the disks with it. Keys are rotated instead, which require-key-vault-key-rotation asks for.",
  ),
  covered(azure(42, 110, 111), "Vaults that can be recovered", [
    "require-key-vault-purge-protection",
  ]),
  covered(azure(109, 189), "Vaults closed to the internet", ["disallow-key-vault-public-access"]),
  covered(
    graph(32),
    "A private endpoint for a vault",
    ["disallow-key-vault-public-access"],
    "That nothing else reaches it is judged; for etcd AKS makes the endpoint itself.",
  ),
  refused(
    azure(112),
    "Keys in hardware",
    "Our own are. Of others' it is a price and not a guard: software keys of a vault leave it no more than those do.",
  ),
  refused(
    azure(114),
    "Content type of secrets",
    "A text that anyone may write makes no secret safer.",
  ),
  covered(
    azure(39),
    "Roles of one's own that own",
    ["disallow-azure-wildcard-roles", "restrict-azure-role-assignments"],
    "Stricter: also */write and the right to give rights, and the built-in Owner wherever it is assigned.",
  ),
  covered(azure(137), "Administrator's password of a registry", ["disallow-acr-admin-user"]),
  covered(azure(138), "Anonymous pulls", ["disallow-acr-anonymous-pull"]),
  covered(azure(139), "Registries closed to the internet", ["restrict-acr-network-access"]),
  refused(
    azure(163),
    "Scan of images in the registry",
    "Defender's plan for containers scans every registry of the subscription, which require-azure-defender-plans asks for; the registry has no switch.",
  ),
  refused(
    azure(164),
    "Signed images by the registry",
    "Docker Content Trust is retired by Azure. Kyverno verifies signatures at admission.",
  ),
  refused(
    azure(165, 233, 237),
    "Copies in other regions and zones, data endpoints",
    "What a registry survives is a question of price. A cluster goes on running what its nodes have pulled.",
  ),
  refused(
    azure(166),
    "Quarantine of what was not scanned",
    "The registry's quarantine has been a preview for years, and no cluster could pull. Findings of scans stop images at admission.",
  ),
  refused(
    azure(167),
    "Untagged images that go by themselves",
    "An image that is named by its digest may have no tag: it would be deleted under a cluster that runs it.",
  ),
];
