import * as authorization from "@pulumi/azure-native/authorization";
import * as containerregistry from "@pulumi/azure-native/containerregistry";
import * as containerservice from "@pulumi/azure-native/containerservice";
import * as keyvault from "@pulumi/azure-native/keyvault";
import * as network from "@pulumi/azure-native/network";
import * as resources from "@pulumi/azure-native/resources";
import * as storage from "@pulumi/azure-native/storage";
import type { InsecureProgram } from "./program";

const subscription = "/subscriptions/00000000-0000-4000-8000-000000000001";
const role = (id: string) =>
  `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${id}`;

/** A cluster that is up in five minutes. */
function quickStart(): void {
  const group = new resources.ResourceGroup("aks-rg", {});
  new containerservice.ManagedCluster("cluster", {
    resourceGroupName: group.name,
    dnsPrefix: "demo",
    identity: { type: containerservice.ResourceIdentityType.SystemAssigned },
    agentPoolProfiles: [{ name: "pool", mode: "System", count: 2, vmSize: "Standard_DS2_v2" }],
  });
}

/** A network, a cluster on kubenet, a pool of its own and a way to its nodes, as a tutorial goes on. */
function tutorial(): void {
  const group = new resources.ResourceGroup("rg", {});
  const nodes = new network.NetworkSecurityGroup("nsg", { resourceGroupName: group.name });
  new network.SecurityRule("ssh", {
    resourceGroupName: group.name,
    networkSecurityGroupName: nodes.name,
    access: "Allow",
    direction: "Inbound",
    priority: 100,
    protocol: "Tcp",
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: "*",
    destinationPortRange: "22",
  });
  const vnet = new network.VirtualNetwork("vnet", {
    resourceGroupName: group.name,
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
  });
  const subnet = new network.Subnet("subnet", {
    resourceGroupName: group.name,
    virtualNetworkName: vnet.name,
    addressPrefix: "10.0.1.0/24",
  });
  const cluster = new containerservice.ManagedCluster("aks", {
    resourceGroupName: group.name,
    dnsPrefix: "aks",
    kubernetesVersion: "1.33",
    enableRBAC: true,
    networkProfile: { networkPlugin: "kubenet" },
    apiServerAccessProfile: { authorizedIPRanges: ["0.0.0.0/0"] },
    addonProfiles: { kubeDashboard: { enabled: true } },
    agentPoolProfiles: [
      { name: "agents", mode: "System", count: 1, vmSize: "Standard_B2s", vnetSubnetID: subnet.id },
    ],
  });
  new containerservice.AgentPool("user", {
    resourceGroupName: group.name,
    resourceName: cluster.name,
    mode: "User",
    count: 1,
    vmSize: "Standard_B4ms",
    osSKU: "AzureLinux",
    enableNodePublicIP: true,
  });
}

/** Where a pipeline pushes, keeps its secrets and its state, given by the shortest way. */
function delivery(): void {
  const group = new resources.ResourceGroup("ci", {});
  new containerregistry.Registry("images", {
    resourceGroupName: group.name,
    sku: { name: "Basic" },
    adminUserEnabled: true,
  });
  new keyvault.Vault("secrets", {
    resourceGroupName: group.name,
    properties: {
      tenantId: "00000000-0000-4000-8000-000000000002",
      sku: { family: "A", name: "standard" },
      accessPolicies: [],
    },
  });
  new storage.StorageAccount("state", {
    resourceGroupName: group.name,
    kind: "StorageV2",
    sku: { name: "Standard_LRS" },
  });
  new authorization.RoleAssignment("pipeline", {
    principalId: "00000000-0000-4000-8000-000000000004",
    roleDefinitionId: role("b24988ac-6180-42a0-ab88-20f7382dd24c"),
    scope: subscription,
  });
  new authorization.RoleAssignment("lead", {
    principalId: "00000000-0000-4000-8000-000000000005",
    roleDefinitionId: role("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"),
    scope: group.id,
  });
  new authorization.RoleDefinition("deployer", {
    scope: subscription,
    permissions: [{ actions: ["*"], notActions: [] }],
  });
}

/** What an AKS cluster is by default, wherever it is made. */
const byDefault = [
  ...["disallow-aks-local-accounts", "disallow-aks-node-ssh", "disallow-aks-run-command"],
  ...["require-aks-auto-upgrade", "require-aks-azure-cni", "require-aks-cost-analysis"],
  ...["require-aks-defender", "require-aks-deletion-guard", "require-aks-diagnostic-setting"],
  ...["require-aks-disk-encryption-set", "require-aks-entra-authentication"],
  ...["require-aks-host-encryption", "require-aks-image-cleaner", "require-aks-network-policy"],
  ...["require-aks-node-lockdown", "require-aks-paid-tier", "require-aks-rbac"],
  ...["require-aks-secrets-encryption", "require-aks-verified-boot"],
  ...["require-aks-workload-identity", "require-aks-zones", "restrict-aks-api-server-access"],
  "restrict-aks-outbound-type",
];

export const insecureAksPrograms: readonly InsecureProgram[] = [
  {
    title: "an AKS cluster that is up in five minutes",
    program: quickStart,
    expected: byDefault.map((rule) => `${rule} cluster`),
  },
  {
    title: "an AKS tutorial with a network, a dashboard and a pool of its own",
    program: tutorial,
    expected: [
      ...byDefault.map((rule) => `${rule} aks`),
      "disallow-aks-insecure-addons aks",
      ...["disallow-aks-node-public-ip user", "disallow-aks-node-ssh user"],
      ...["disallow-aks-retired-node-images user", "require-aks-host-encryption user"],
      ...["require-aks-verified-boot user", "require-aks-zones user"],
      "require-azure-network-flow-log vnet",
      "require-azure-subnet-security-group subnet",
      "restrict-azure-nsg-ingress ssh",
    ],
  },
  {
    title: "the registry, the vault and the rights of a pipeline to Azure",
    program: delivery,
    expected: [
      ...["disallow-acr-admin-user images", "restrict-acr-network-access images"],
      ...["disallow-azure-storage-public-access state", "require-azure-secure-transfer state"],
      ...["disallow-key-vault-public-access secrets", "require-key-vault-purge-protection secrets"],
      ...["require-key-vault-rbac secrets", "require-key-vault-diagnostic-setting secrets"],
      ...["restrict-azure-role-assignments pipeline", "restrict-azure-role-assignments lead"],
      "disallow-azure-wildcard-roles deployer",
    ],
  },
];
