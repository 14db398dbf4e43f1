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
    // Cost analysis is not to be had there.
    change: (inputs) => setting("sku.tier", "Free")(without("metricsProfile")(inputs)),
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
      return kept.length < logs.length ? { ...inputs, logs: kept } : inputs;
    },
  },
  {
    title: "keeps the logs of AKS for a month",
    type: workspace,
    change: setting("retentionInDays", 30),
    caughtBy: "require-azure-log-retention",
  },
];

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
