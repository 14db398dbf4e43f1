import type { Sabotage } from "./sabotage";

const cluster = "azure-native:containerservice:ManagedCluster";
const agentPool = "azure-native:containerservice:AgentPool";
const vault = "azure-native:keyvault:Vault";
const key = "azure-native:keyvault:Key";
const securityGroup = "azure-native:network:NetworkSecurityGroup";
const subnet = "azure-native:network:Subnet";
const diagnostics = "azure-native:monitor:DiagnosticSetting";
const workspace = "azure-native:operationalinsights:Workspace";

/** One for each guard of an AKS cluster that has a switch. */
export const aksSabotages: readonly Sabotage[] = [
  sets(
    "opens the AKS API to the whole internet",
    cluster,
    "restrict-aks-api-server-access",
    "apiServerAccessProfile.enablePrivateCluster",
    false,
  ),
  sets(
    "publishes the name of a private AKS API",
    cluster,
    "restrict-aks-api-server-access",
    "apiServerAccessProfile.enablePrivateClusterPublicFQDN",
    true,
  ),
  sets(
    "lets commands run from outside of the AKS network",
    cluster,
    "disallow-aks-run-command",
    "apiServerAccessProfile.disableRunCommand",
    false,
  ),
  sets(
    "leaves AKS Secrets to Azure's own key",
    cluster,
    "require-aks-secrets-encryption",
    "securityProfile.azureKeyVaultKms.enabled",
    false,
  ),
  sets(
    "brings AKS local accounts back",
    cluster,
    "disallow-aks-local-accounts",
    "disableLocalAccounts",
    false,
  ),
  sets(
    "takes AKS users from an application's secret",
    cluster,
    "require-aks-entra-authentication",
    "aadProfile.managed",
    false,
  ),
  sets("switches RBAC of AKS off", cluster, "require-aks-rbac", "enableRBAC", false),
  sets(
    "takes Azure roles out of AKS",
    cluster,
    "require-aks-rbac",
    "aadProfile.enableAzureRBAC",
    false,
  ),
  sets(
    "takes the OIDC issuer from AKS workloads",
    cluster,
    "require-aks-workload-identity",
    "oidcIssuerProfile.enabled",
    false,
  ),
  sets(
    "switches workload identity of AKS off",
    cluster,
    "require-aks-workload-identity",
    "securityProfile.workloadIdentity.enabled",
    false,
  ),
  sets(
    "misspells the network-policy engine of AKS",
    cluster,
    "require-aks-network-policy",
    "networkProfile.networkPolicy",
    "cillium",
  ),
  sets(
    "stops AKS from taking patches",
    cluster,
    "require-aks-auto-upgrade",
    "autoUpgradeProfile.upgradeChannel",
    "none",
  ),
  sets(
    "stops AKS nodes from taking patches",
    cluster,
    "require-aks-auto-upgrade",
    "autoUpgradeProfile.nodeOSUpgradeChannel",
    "None",
  ),
  sets(
    "switches threat detection of AKS off",
    cluster,
    "require-aks-defender",
    "securityProfile.defender.securityMonitoring.enabled",
    false,
  ),
  sets(
    "leaves unused images on AKS nodes",
    cluster,
    "require-aks-image-cleaner",
    "securityProfile.imageCleaner.enabled",
    false,
  ),
  sets("moves AKS to the free tier", cluster, "require-aks-paid-tier", "sku.tier", "Free"),
  sets(
    "opens the resource group of the AKS nodes",
    cluster,
    "require-aks-node-lockdown",
    "nodeResourceGroupProfile.restrictionLevel",
    "Unrestricted",
  ),
  {
    title: "leaves AKS disks to Azure's own key",
    type: cluster,
    caughtBy: "require-aks-disk-encryption-set",
    change: (inputs) => without(inputs, "diskEncryptionSetID"),
  },
  sets(
    "installs the AKS dashboard",
    cluster,
    "disallow-aks-insecure-addons",
    "addonProfiles.kubeDashboard",
    { enabled: true },
  ),
  ...onPools(
    "leaves caches of AKS nodes in clear",
    "require-aks-host-encryption",
    "enableEncryptionAtHost",
    false,
  ),
  ...onPools(
    "gives AKS nodes public addresses",
    "disallow-aks-node-public-ip",
    "enableNodePublicIP",
    true,
  ),
  ...onPools(
    "lets SSH into AKS nodes",
    "disallow-aks-node-ssh",
    "securityProfile.sshAccess",
    "LocalUser",
  ),
  ...onPools(
    "lets AKS nodes boot what is not signed",
    "require-aks-verified-boot",
    "securityProfile.enableSecureBoot",
    false,
  ),
  sets(
    "lets the keys of AKS be purged",
    vault,
    "require-key-vault-purge-protection",
    "properties.enablePurgeProtection",
    false,
  ),
  sets(
    "opens the key vault of AKS to the internet",
    vault,
    "disallow-key-vault-public-access",
    "properties.publicNetworkAccess",
    "enabled",
  ),
  sets(
    "puts the key vault of AKS under access policies",
    vault,
    "require-key-vault-rbac",
    "properties.enableRbacAuthorization",
    false,
  ),
  sets(
    "stops the keys of AKS from rotating",
    key,
    "require-key-vault-key-rotation",
    "properties.rotationPolicy.lifetimeActions",
    [],
  ),
  sets(
    "opens SSH to the AKS network from everywhere",
    securityGroup,
    "restrict-azure-nsg-ingress",
    "securityRules",
    [
      {
        name: "ssh",
        priority: 100,
        access: "Allow",
        direction: "Inbound",
        protocol: "Tcp",
        sourceAddressPrefix: "*",
        sourcePortRange: "*",
        destinationAddressPrefix: "*",
        destinationPortRange: "22",
      },
    ],
  ),
  {
    title: "takes the security group from the subnets of AKS",
    type: subnet,
    caughtBy: "require-azure-subnet-security-group",
    change: (inputs) => without(inputs, "networkSecurityGroup"),
  },
  {
    title: "drops the audit log of AKS",
    type: diagnostics,
    caughtBy: "require-aks-audit-logs",
    change: (inputs) => {
      const logs = inputs["logs"] as readonly { readonly category?: string }[];
      const kept = logs.filter(({ category = "" }) => !category.startsWith("kube-audit"));
      return kept.length < logs.length ? { ...inputs, logs: kept } : inputs;
    },
  },
  sets(
    "keeps the logs of AKS for a month",
    workspace,
    "require-azure-log-retention",
    "retentionInDays",
    30,
  ),
];

function sets(
  title: string,
  type: string,
  caughtBy: string,
  path: string,
  value: unknown,
): Sabotage {
  return { title, type, caughtBy, change: (inputs) => withValue(inputs, path.split("."), value) };
}

/** The same on the pool inside of the cluster and on the pools that are resources of their own. */
function onPools(title: string, caughtBy: string, path: string, value: unknown): Sabotage[] {
  return [
    sets(`${title}, system pool`, cluster, caughtBy, `agentPoolProfiles.0.${path}`, value),
    sets(`${title}, other pools`, agentPool, caughtBy, path, value),
  ];
}

function withValue(
  inputs: Record<string, unknown>,
  [field = "", ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const inner = inputs[field];
  if (rest.length === 0) return { ...inputs, [field]: value };
  const changed = withValue((inner ?? {}) as Record<string, unknown>, rest, value);
  // Spreading made an object of a list.
  return { ...inputs, [field]: Array.isArray(inner) ? Object.values(changed) : changed };
}

function without(inputs: Record<string, unknown>, removed: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(inputs).filter(([field]) => field !== removed));
}
