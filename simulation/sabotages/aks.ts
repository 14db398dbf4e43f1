import { setting, without } from "./change";
import type { Sabotage } from "./sabotage";

const cluster = "azure-native:containerservice:ManagedCluster";
const agentPool = "azure-native:containerservice:AgentPool";
const vault = "azure-native:keyvault:Vault";
const key = "azure-native:keyvault:Key";
const securityGroup = "azure-native:network:NetworkSecurityGroup";
const subnet = "azure-native:network:Subnet";
const diagnostics = "azure-native:monitor:DiagnosticSetting";
const workspace = "azure-native:operationalinsights:Workspace";
const storageAccount = "azure-native:storage:StorageAccount";
const roleAssignment = "azure-native:authorization:RoleAssignment";

/** One for each guard of an AKS cluster that has a switch. */
export const aksSabotages: readonly Sabotage[] = [
  {
    title: "opens the AKS API to the whole internet",
    type: cluster,
    change: (inputs) =>
      setting("apiServerAccessProfile.authorizedIPRanges", ["0.0.0.0/0"])(
        setting("apiServerAccessProfile.enablePrivateCluster", false)(inputs),
      ),
    caughtBy: "restrict-aks-api-server-access",
  },
  {
    title: "publishes the name of a private AKS API",
    type: cluster,
    change: (inputs) =>
      setting(
        "apiServerAccessProfile.enablePrivateClusterPublicFQDN",
        true,
      )(setting("apiServerAccessProfile.enablePrivateCluster", true)(inputs)),
    caughtBy: "restrict-aks-api-server-access",
  },
  {
    title: "lets commands run from outside of the AKS network",
    type: cluster,
    change: setting("apiServerAccessProfile.disableRunCommand", false),
    caughtBy: "disallow-aks-run-command",
  },
  {
    title: "leaves AKS Secrets to Azure's own key",
    type: cluster,
    change: setting("securityProfile.azureKeyVaultKms.enabled", false),
    caughtBy: "require-aks-secrets-encryption",
  },
  {
    title: "brings AKS local accounts back",
    type: cluster,
    change: setting("disableLocalAccounts", false),
    caughtBy: "disallow-aks-local-accounts",
  },
  {
    title: "takes AKS users from an application's secret",
    type: cluster,
    change: setting("aadProfile.managed", false),
    caughtBy: "require-aks-entra-authentication",
  },
  {
    title: "switches RBAC of AKS off",
    type: cluster,
    change: setting("enableRBAC", false),
    caughtBy: "require-aks-rbac",
  },
  {
    title: "takes Azure roles out of AKS",
    type: cluster,
    change: setting("aadProfile.enableAzureRBAC", false),
    caughtBy: "require-aks-rbac",
  },
  {
    title: "takes the OIDC issuer from AKS workloads",
    type: cluster,
    change: setting("oidcIssuerProfile.enabled", false),
    caughtBy: "require-aks-workload-identity",
  },
  {
    title: "switches workload identity of AKS off",
    type: cluster,
    change: setting("securityProfile.workloadIdentity.enabled", false),
    caughtBy: "require-aks-workload-identity",
  },
  {
    title: "switches network policies of AKS off",
    type: cluster,
    change: setting("networkProfile.networkPolicy", "none"),
    caughtBy: "require-aks-network-policy",
  },
  {
    title: "stops AKS from taking patches",
    type: cluster,
    change: setting("autoUpgradeProfile.upgradeChannel", "none"),
    caughtBy: "require-aks-auto-upgrade",
  },
  {
    title: "stops AKS nodes from taking patches",
    type: cluster,
    change: setting("autoUpgradeProfile.nodeOSUpgradeChannel", "None"),
    caughtBy: "require-aks-auto-upgrade",
  },
  {
    title: "switches threat detection of AKS off",
    type: cluster,
    change: setting("securityProfile.defender.securityMonitoring.enabled", false),
    caughtBy: "require-aks-defender",
  },
  {
    title: "leaves unused images on AKS nodes",
    type: cluster,
    change: setting("securityProfile.imageCleaner.enabled", false),
    caughtBy: "require-aks-image-cleaner",
  },
  {
    title: "moves AKS to the free tier",
    type: cluster,
    change: without("sku"),
    caughtBy: "require-aks-paid-tier",
  },
  {
    title: "opens the resource group of the AKS nodes",
    type: cluster,
    change: setting("nodeResourceGroupProfile.restrictionLevel", "Unrestricted"),
    caughtBy: "require-aks-node-lockdown",
  },
  {
    title: "leaves AKS disks to Azure's own key",
    type: cluster,
    caughtBy: "require-aks-disk-encryption-set",
    change: without("diskEncryptionSetID"),
  },
  {
    title: "installs the AKS dashboard",
    type: cluster,
    change: setting("addonProfiles.kubeDashboard", { enabled: true }),
    caughtBy: "disallow-aks-insecure-addons",
  },
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
  {
    title: "lets the keys of AKS be purged",
    type: vault,
    change: setting("properties.enablePurgeProtection", false),
    caughtBy: "require-key-vault-purge-protection",
  },
  {
    title: "opens the key vault of AKS to the internet",
    type: vault,
    change: setting("properties.publicNetworkAccess", "enabled"),
    caughtBy: "disallow-key-vault-public-access",
  },
  {
    title: "puts the key vault of AKS under access policies",
    type: vault,
    change: setting("properties.enableRbacAuthorization", false),
    caughtBy: "require-key-vault-rbac",
  },
  {
    title: "stops the keys of AKS from rotating",
    type: key,
    change: setting("properties.rotationPolicy.lifetimeActions", []),
    caughtBy: "require-key-vault-key-rotation",
  },
  {
    title: "opens SSH to the AKS network from everywhere",
    type: securityGroup,
    change: setting("securityRules", [
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
    ]),
    caughtBy: "restrict-azure-nsg-ingress",
  },
  {
    title: "takes the security group from the subnets of AKS",
    type: subnet,
    caughtBy: "require-azure-subnet-security-group",
    change: without("networkSecurityGroup"),
  },
  {
    title: "drops the audit log of AKS",
    type: diagnostics,
    caughtBy: "require-aks-audit-logs",
    change: (inputs) => {
      const logs = inputs["logs"] as readonly { readonly category?: string }[];
      const kept = logs.filter(({ category = "" }) => !category.startsWith("kube-audit"));
      return kept.length > 0 && kept.length < logs.length ? { ...inputs, logs: kept } : inputs;
    },
  },
  {
    title: "takes names out of AKS network policies",
    type: cluster,
    change: setting("networkProfile.advancedNetworking.security.enabled", false),
    caughtBy: "require-aks-fqdn-policies",
  },
  {
    title: "puts AKS on kubenet",
    type: cluster,
    change: setting("networkProfile.networkPlugin", "kubenet"),
    caughtBy: "require-aks-azure-cni",
  },
  {
    title: "lets AKS nodes out by the load balancer",
    type: cluster,
    change: setting("networkProfile.outboundType", "loadBalancer"),
    caughtBy: "restrict-aks-outbound-type",
  },
  {
    title: "hides whose pods cost what on AKS",
    type: cluster,
    change: without("metricsProfile"),
    caughtBy: "require-aks-cost-analysis",
  },
  {
    title: "gives AKS two hours for upgrades",
    type: "azure-native:containerservice:MaintenanceConfiguration",
    change: setting("maintenanceWindow.durationHours", 2),
    caughtBy: "require-aks-maintenance-window",
  },
  ...onPools(
    "gives AKS nodes an image that nobody patches",
    "disallow-aks-retired-node-images",
    "osSKU",
    "CBLMariner",
  ),
  ...onPools("puts all AKS nodes into one zone", "require-aks-zones", "availabilityZones", [
    "1",
  ]).map((sabotage): Sabotage => ({ ...sabotage, environments: ["production"] })),
  {
    title: "forgets the flows of the AKS network after a week",
    type: "azure-native:network:FlowLog",
    change: setting("retentionPolicy.days", 7),
    caughtBy: "require-azure-flow-log-retention",
  },
  {
    title: "opens the storage of Azure's logs and backups to the internet",
    type: storageAccount,
    change: setting("networkRuleSet.defaultAction", "Allow"),
    caughtBy: "disallow-azure-storage-public-access",
  },
  {
    title: "lets Azure's storage be read over broken ciphers",
    type: storageAccount,
    change: setting("minimumTlsVersion", "TLS1_0"),
    caughtBy: "require-azure-secure-transfer",
  },
  {
    title: "switches the alarms of AKS off",
    type: "azure-native:monitor:ActivityLogAlert",
    change: setting("enabled", false),
    caughtBy: "require-azure-alerts",
  },
  {
    title: "keeps of Azure's Activity log only the health of services",
    type: diagnostics,
    caughtBy: "require-azure-activity-log",
    change: (inputs) =>
      /^\/subscriptions\/[^/]+$/.test(String(inputs["resourceUri"]))
        ? { ...inputs, logs: [{ category: "ServiceHealth", enabled: true }] }
        : inputs,
  },
  {
    title: "takes Defender's plans for free",
    type: "azure-native:security:Pricing",
    change: setting("pricingTier", "Free"),
    caughtBy: "require-azure-defender-plans",
  },
  {
    title: "lets the backups of AKS be deleted",
    environments: ["production"],
    type: "azure-native:dataprotection:BackupVault",
    change: setting("properties.securitySettings.immutabilitySettings.state", "Disabled"),
    caughtBy: "require-azure-backup-immutability",
  },
  {
    title: "leaves the policy that keeps AKS clusters on paper",
    type: "azure-native:authorization:PolicyAssignment",
    change: setting("enforcementMode", "DoNotEnforce"),
    caughtBy: "require-azure-policy-enforcement",
  },
  {
    title: "keeps the logs of AKS for a month",
    type: workspace,
    change: setting("retentionInDays", 30),
    caughtBy: "require-azure-log-retention",
  },
];

/** One for each guard that is in two resources. */
export const aksSetSabotages: readonly Sabotage[] = [
  {
    title: "makes the control plane of AKS an owner",
    type: roleAssignment,
    caughtBy: "restrict-azure-role-assignments",
    change: setting(
      "roleDefinitionId",
      "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    ),
  },
  {
    title: "logs the flows of another network than that of AKS",
    type: "azure-native:network:FlowLog",
    change: setting("targetResourceId", elsewhere("Microsoft.Network/virtualNetworks")),
    caughtBy: "require-azure-network-flow-log",
  },
  {
    title: "logs the control plane of another cluster than AKS's",
    type: diagnostics,
    caughtBy: "require-aks-diagnostic-setting",
    change: redirected(
      ["control-plane", "audit-events"],
      "Microsoft.ContainerService/managedClusters",
    ),
  },
  {
    title: "logs the use of another vault than that of AKS",
    type: diagnostics,
    caughtBy: "require-key-vault-diagnostic-setting",
    change: redirected(["vault"], "Microsoft.KeyVault/vaults"),
  },
  {
    title: "keeps another group's AKS clusters",
    type: "azure-native:authorization:PolicyAssignment",
    change: setting("scope", "/subscriptions/0/resourceGroups/elsewhere"),
    caughtBy: "require-aks-deletion-guard",
  },
  {
    title: "makes the nodes of AKS newer than their control plane",
    type: agentPool,
    change: setting("orchestratorVersion", "1.99"),
    caughtBy: "restrict-aks-version-skew",
  },
];

function elsewhere(type: string): string {
  return `/subscriptions/0/resourceGroups/elsewhere/providers/${type}/other`;
}

/** Points diagnostic settings of these names at a resource that is not the program's. */
function redirected(names: readonly string[], type: string): Sabotage["change"] {
  return (inputs) =>
    names.includes(String(inputs["name"])) ? { ...inputs, resourceUri: elsewhere(type) } : inputs;
}

/** The same on the pool inside of the cluster and on the pools that are resources of their own. */
function onPools(title: string, caughtBy: string, path: string, value: unknown): Sabotage[] {
  return [
    {
      title: `${title}, system pool`,
      type: cluster,
      change: setting(`agentPoolProfiles.0.${path}`, value),
      caughtBy,
    },
    { title: `${title}, other pools`, type: agentPool, change: setting(path, value), caughtBy },
  ];
}
