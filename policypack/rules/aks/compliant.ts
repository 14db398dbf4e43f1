import type {
  AgentPoolInputs,
  AlertInputs,
  BackupVaultInputs,
  ClusterInputs,
  DiagnosticSettingInputs,
  FlowLogInputs,
  KeyInputs,
  MaintenanceInputs,
  PolicyAssignmentInputs,
  PricingInputs,
  RegistryInputs,
  RoleDefinitionInputs,
  SecurityGroupInputs,
  StorageAccountInputs,
  SubnetInputs,
  VaultInputs,
  WorkspaceInputs,
} from "./inputs";
import type { Pool } from "./pools";

/** Inputs that satisfy every rule. An example is one of these with one change. */

const group = "/subscriptions/0/resourceGroups/north/providers";
const keys = "/subscriptions/0/resourceGroups/north-keys/providers";

const compliantPool: Pool = {
  vmSize: "Standard_D4s_v5",
  osType: "Linux",
  osSKU: "AzureLinux3",
  availabilityZones: ["1", "2", "3"],
  enableEncryptionAtHost: true,
  enableNodePublicIP: false,
  securityProfile: { enableSecureBoot: true, enableVTPM: true, sshAccess: "Disabled" },
};

export const compliantAgentPool: AgentPoolInputs = {
  ...compliantPool,
  resourceGroupName: "north",
  resourceName: "north",
  agentPoolName: "work",
  mode: "User",
};

export const compliantCluster: ClusterInputs = {
  resourceGroupName: "north",
  dnsPrefix: "north",
  sku: { name: "Base", tier: "Standard" },
  agentPoolProfiles: [{ ...compliantPool, name: "system", mode: "System" }],
  apiServerAccessProfile: {
    enablePrivateCluster: true,
    enablePrivateClusterPublicFQDN: false,
    disableRunCommand: true,
  },
  enableRBAC: true,
  disableLocalAccounts: true,
  aadProfile: { managed: true, enableAzureRBAC: true },
  oidcIssuerProfile: { enabled: true },
  networkProfile: {
    networkPlugin: "azure",
    networkPolicy: "cilium",
    networkDataplane: "cilium",
    advancedNetworking: {
      enabled: true,
      security: { enabled: true, advancedNetworkPolicies: "FQDN" },
    },
    outboundType: "userAssignedNATGateway",
  },
  metricsProfile: { costAnalysis: { enabled: true } },
  diskEncryptionSetID: `${group}/Microsoft.Compute/diskEncryptionSets/disks`,
  nodeResourceGroupProfile: { restrictionLevel: "ReadOnly" },
  autoUpgradeProfile: { upgradeChannel: "patch", nodeOSUpgradeChannel: "NodeImage" },
  securityProfile: {
    azureKeyVaultKms: {
      enabled: true,
      keyId: "https://north.vault.azure.net/keys/secrets/1",
      keyVaultResourceId: `${keys}/Microsoft.KeyVault/vaults/north`,
    },
    workloadIdentity: { enabled: true },
    defender: {
      securityMonitoring: { enabled: true },
      logAnalyticsWorkspaceResourceId: `${group}/Microsoft.OperationalInsights/workspaces/logs`,
    },
    imageCleaner: { enabled: true, intervalHours: 48 },
  },
};

export const compliantVault: VaultInputs = {
  resourceGroupName: "north-keys",
  vaultName: "north",
  properties: {
    tenantId: "00000000-0000-4000-8000-000000000002",
    sku: { family: "A", name: "premium" },
    enableRbacAuthorization: true,
    enableSoftDelete: true,
    enablePurgeProtection: true,
    publicNetworkAccess: "disabled",
  },
};

export const compliantKey: KeyInputs = {
  resourceGroupName: "north-keys",
  vaultName: "north",
  keyName: "secrets",
  properties: {
    kty: "RSA-HSM",
    rotationPolicy: {
      lifetimeActions: [{ action: { type: "rotate" }, trigger: { timeAfterCreate: "P1Y" } }],
    },
  },
};

export const compliantSecurityGroup: SecurityGroupInputs = {
  resourceGroupName: "north",
  securityRules: [
    {
      name: "web",
      priority: 100,
      access: "Allow",
      direction: "Inbound",
      protocol: "Tcp",
      sourceAddressPrefix: "Internet",
      sourcePortRange: "*",
      destinationAddressPrefix: "10.16.0.0/24",
      destinationPortRange: "443",
    },
  ],
};

export const compliantSubnet: SubnetInputs = {
  resourceGroupName: "north",
  virtualNetworkName: "north",
  addressPrefix: "10.16.0.0/17",
  networkSecurityGroup: { id: `${group}/Microsoft.Network/networkSecurityGroups/closed` },
};

export const compliantControlPlaneLogs: DiagnosticSettingInputs = {
  name: "control-plane",
  resourceUri: `${group}/Microsoft.ContainerService/managedClusters/north`,
  workspaceId: `${group}/Microsoft.OperationalInsights/workspaces/logs`,
  logs: [
    { category: "kube-audit-admin", enabled: true },
    { category: "guard", enabled: true },
  ],
};

export const compliantWorkspace: WorkspaceInputs = {
  resourceGroupName: "north",
  retentionInDays: 365,
};

export const compliantActivityLog: DiagnosticSettingInputs = {
  name: "activity",
  resourceUri: "/subscriptions/0",
  workspaceId: `${group}/Microsoft.OperationalInsights/workspaces/logs`,
  logs: [
    { category: "Administrative", enabled: true },
    { category: "Security", enabled: true },
    { category: "Policy", enabled: true },
  ],
};

export const compliantRegistry: RegistryInputs = {
  resourceGroupName: "north",
  registryName: "north",
  sku: { name: "Premium" },
  adminUserEnabled: false,
  publicNetworkAccess: "Disabled",
};

export const compliantStorageAccount: StorageAccountInputs = {
  resourceGroupName: "north",
  accountName: "northflows",
  kind: "StorageV2",
  sku: { name: "Standard_ZRS" },
  allowBlobPublicAccess: false,
  minimumTlsVersion: "TLS1_2",
  networkRuleSet: { defaultAction: "Deny", bypass: "AzureServices" },
};

export const compliantRole: RoleDefinitionInputs = {
  scope: "/subscriptions/0",
  roleName: "Reads clusters",
  permissions: [{ actions: ["Microsoft.ContainerService/managedClusters/read"] }],
};

export const compliantMaintenance: MaintenanceInputs = {
  resourceGroupName: "north",
  resourceName: "north",
  configName: "aksManagedAutoUpgradeSchedule",
  maintenanceWindow: {
    schedule: { weekly: { dayOfWeek: "Sunday", intervalWeeks: 1 } },
    startTime: "00:00",
    durationHours: 6,
  },
};

export const compliantAlert: AlertInputs = {
  resourceGroupName: "north",
  scopes: ["/subscriptions/0"],
  condition: { allOf: [{ field: "category", equals: "Administrative" }] },
  actions: { actionGroups: [{ actionGroupId: `${group}/Microsoft.Insights/actionGroups/owners` }] },
  enabled: true,
};

export const compliantBackupVault: BackupVaultInputs = {
  resourceGroupName: "north-backups",
  properties: {
    storageSettings: [{ datastoreType: "VaultStore", type: "ZoneRedundant" }],
    securitySettings: {
      immutabilitySettings: { state: "Locked" },
      softDeleteSettings: { state: "AlwaysOn" },
    },
  },
};

export const compliantPricing: PricingInputs = {
  scopeId: "subscriptions/0",
  pricingName: "Containers",
  pricingTier: "Standard",
};

export const compliantFlowLog: FlowLogInputs = {
  resourceGroupName: "NetworkWatcherRG",
  networkWatcherName: "NetworkWatcher_germanywestcentral",
  targetResourceId: `${group}/Microsoft.Network/virtualNetworks/north`,
  storageId: `${group}/Microsoft.Storage/storageAccounts/northflows`,
  enabled: true,
  retentionPolicy: { enabled: true, days: 365 },
};

export const compliantPolicyAssignment: PolicyAssignmentInputs = {
  scope: "/subscriptions/0/resourceGroups/north",
  policyDefinitionId: "/subscriptions/0/providers/Microsoft.Authorization/policyDefinitions/keep",
  enforcementMode: "Default",
};

/** The cluster with a second pool that differs from the compliant one. */
export function withPool(change: Partial<Pool>): ClusterInputs {
  const pool = { ...compliantPool, name: "work", mode: "User", ...change };
  return {
    ...compliantCluster,
    agentPoolProfiles: [...(compliantCluster.agentPoolProfiles ?? []), pool],
  };
}

/** The same inputs with a field that is not there, which is another thing than one that is undefined. */
export function without<T extends object>(inputs: T, field: keyof T): T {
  const copy = { ...inputs };
  Reflect.deleteProperty(copy, field);
  return copy;
}
