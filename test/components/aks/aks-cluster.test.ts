import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import { AksCluster, type AksClusterArgs } from "../../../components/aks/aks-cluster";
import type { AzureClusterSettings } from "../../../components/settings/schema";
import { only, record, type Recorded, resolve } from "../../support/recorder";
import { azureInvokes, azureOutputs, azureSettings, nodePool } from "./azure-cloud";

const clusterType = "azure-native:containerservice:ManagedCluster";
const agentPoolType = "azure-native:containerservice:AgentPool";

function make(change: Partial<AzureClusterSettings> = {}, args: Partial<AksClusterArgs> = {}) {
  const settings = azureSettings(change);
  return record(
    () =>
      new AksCluster("north", {
        settings,
        environment: "production",
        decommission: false,
        ...args,
      }),
    { outputs: azureOutputs, invokes: azureInvokes },
  );
}

function named(resources: readonly Recorded[]): string[] {
  return resources.map(({ type, name }) => `${type.replace("azure-native:", "")} ${name}`).sort();
}

describe("AksCluster", () => {
  let resources: readonly Recorded[];
  let cluster: AksCluster;
  before(async () => ({ resources, result: cluster } = await make()));

  it("makes these children and no others", () => {
    assert.deepEqual(named(resources), [
      "authorization:ManagementLockByScope north-lock",
      "authorization:PolicyAssignment north-keep-cluster",
      "authorization:PolicyDefinition north-keep-cluster",
      "authorization:RoleAssignment north-backups-agent",
      "authorization:RoleAssignment north-backups-cluster",
      "authorization:RoleAssignment north-backups-control-plane",
      "authorization:RoleAssignment north-backups-disks",
      "authorization:RoleAssignment north-backups-group",
      "authorization:RoleAssignment north-backups-objects",
      "authorization:RoleAssignment north-backups-snapshots",
      "authorization:RoleAssignment north-break-glass-administration",
      "authorization:RoleAssignment north-break-glass-login",
      "authorization:RoleAssignment north-control-plane-disks",
      "authorization:RoleAssignment north-control-plane-kubelet",
      "authorization:RoleAssignment north-control-plane-network",
      "authorization:RoleAssignment north-control-plane-secrets-key",
      "authorization:RoleAssignment north-control-plane-vault",
      "authorization:RoleAssignment north-disk-encryption-key",
      "authorization:RoleAssignment north-flow-logs-writer",
      "compute:DiskEncryptionSet north-disks",
      "containerservice:AgentPool north-pool-system",
      "containerservice:AgentPool north-pool-work",
      "containerservice:MaintenanceConfiguration north-node-images",
      "containerservice:MaintenanceConfiguration north-upgrades",
      "containerservice:ManagedCluster north-cluster",
      "containerservice:TrustedAccessRoleBinding north-backups-trust",
      "dataprotection:BackupInstance north-backups-cluster",
      "dataprotection:BackupPolicy north-backups-daily",
      "dataprotection:BackupVault north-backups",
      "eventhub:EventHub north-audit-events",
      "eventhub:Namespace north-events",
      "eventhub:NamespaceAuthorizationRule north-events-sender",
      "eventhub:NamespaceNetworkRuleSet north-events-closed",
      "keyvault:Key north-disks-key",
      "keyvault:Key north-secrets-key",
      "keyvault:Vault north-vault",
      "kubernetesconfiguration:Extension north-backup-agent",
      "managedidentity:UserAssignedIdentity north-break-glass",
      "managedidentity:UserAssignedIdentity north-control-plane",
      "managedidentity:UserAssignedIdentity north-disk-encryption",
      "managedidentity:UserAssignedIdentity north-flow-logs",
      "managedidentity:UserAssignedIdentity north-kubelet",
      "monitor:ActionGroup north-owners",
      "monitor:ActivityLogAlert north-break-glass-alarm",
      "monitor:ActivityLogAlert north-tampering-alarm",
      "monitor:DiagnosticSetting north-audit-events",
      "monitor:DiagnosticSetting north-control-plane-logs",
      "monitor:DiagnosticSetting north-vault-logs",
      "network:FlowLog north-flow-log",
      "network:NatGateway north-nat",
      "network:NetworkSecurityGroup north-closed",
      "network:PublicIPAddress north-nat-address",
      "network:Subnet north-api-server",
      "network:Subnet north-nodes",
      "network:VirtualNetwork north-network",
      "operationalinsights:Workspace north-logs",
      "palisade:cluster:AksCluster north",
      "pulumi:providers:azure-native north-azure",
      "pulumi:providers:kubernetes north-kubernetes",
      "resources:ResourceGroup north",
      "resources:ResourceGroup north-backups",
      "resources:ResourceGroup north-keys",
      "storage:BlobContainer north-backups",
      "storage:StorageAccount north-backups",
      "storage:StorageAccount north-flows",
    ]);
  });

  it("is the parent of each", () => {
    const children = resources.filter(({ custom }) => custom);
    assert.deepEqual(
      children.filter(({ parent }) => parent !== "north"),
      [],
    );
  });

  it("makes each Azure resource through its own provider, bound to subscription, tenant and region", () => {
    assert.deepEqual(only(resources, "pulumi:providers:azure-native").inputs, {
      environment: "public",
      subscriptionId: "00000000-0000-4000-8000-000000000001",
      tenantId: "00000000-0000-4000-8000-000000000002",
      location: "germanywestcentral",
    });
    const strays = resources
      .filter(({ type }) => type.startsWith("azure-native:"))
      .filter(({ provider }) => !provider?.includes("::north-azure::"));
    assert.deepEqual(named(strays), []);
  });

  it("keeps the API server private and without a public name, in the cluster's network", () => {
    const { inputs } = only(resources, clusterType);
    assert.equal(inputs["publicNetworkAccess"], "Disabled");
    assert.deepEqual(inputs["apiServerAccessProfile"], {
      enablePrivateCluster: true,
      enablePrivateClusterPublicFQDN: false,
      privateDNSZone: "system",
      enableVnetIntegration: true,
      subnetId: "north-api-server-id",
      disableRunCommand: true,
    });
  });

  it("opens the API server to the listed ranges only, where it is to be reached from outside", async () => {
    const reach = { mode: "allow-listed" as const, cidrs: ["203.0.113.0/24", "198.51.100.7/32"] };
    const { inputs } = only((await make({ reach })).resources, clusterType);
    assert.equal(inputs["publicNetworkAccess"], "Enabled");
    assert.deepEqual(inputs["apiServerAccessProfile"], {
      enablePrivateCluster: false,
      authorizedIPRanges: ["203.0.113.0/24", "198.51.100.7/32"],
      enableVnetIntegration: true,
      subnetId: "north-api-server-id",
      disableRunCommand: true,
    });
  });

  it("lets in nobody but Entra's users, who get their rights from Kubernetes or Azure roles", () => {
    const { inputs } = only(resources, clusterType);
    assert.equal(inputs["enableRBAC"], true);
    assert.equal(inputs["disableLocalAccounts"], true);
    assert.deepEqual(inputs["aadProfile"], {
      managed: true,
      enableAzureRBAC: true,
      tenantID: "00000000-0000-4000-8000-000000000002",
      adminGroupObjectIDs: ["00000000-0000-4000-8000-000000000003"],
    });
    assert.deepEqual(inputs["oidcIssuerProfile"], { enabled: true });
  });

  it("encrypts Secrets with a key in a closed vault, watches for threats and clears unused images", () => {
    const { inputs } = only(resources, clusterType);
    assert.deepEqual(inputs["securityProfile"], {
      azureKeyVaultKms: {
        enabled: true,
        keyId: "https://kv-northkeys7cc760e93590.vault.azure.net/keys/secrets/1",
        keyVaultNetworkAccess: "Private",
        keyVaultResourceId: "north-vault-id",
      },
      workloadIdentity: { enabled: true },
      defender: {
        securityMonitoring: { enabled: true },
        logAnalyticsWorkspaceResourceId: "north-logs-id",
      },
      imageCleaner: { enabled: true, intervalHours: 48 },
    });
    assert.equal(inputs["diskEncryptionSetID"], "north-disks-id");
  });

  it("has Cilium enforce network policies, by name as well, and leaves by the NAT gateway only", () => {
    assert.deepEqual(only(resources, clusterType).inputs["networkProfile"], {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      networkDataplane: "cilium",
      networkPolicy: "cilium",
      advancedNetworking: {
        enabled: true,
        observability: { enabled: true },
        security: { enabled: true, advancedNetworkPolicies: "FQDN" },
      },
      podCidr: "10.244.0.0/16",
      serviceCidr: "10.17.0.0/20",
      dnsServiceIP: "10.17.0.10",
      loadBalancerSku: "standard",
      outboundType: "userAssignedNATGateway",
    });
  });

  it("takes patches of the declared minor version by itself, at known times", () => {
    const { inputs } = only(resources, clusterType);
    assert.equal(inputs["kubernetesVersion"], "1.36");
    assert.deepEqual(inputs["autoUpgradeProfile"], {
      upgradeChannel: "patch",
      nodeOSUpgradeChannel: "NodeImage",
    });
    const window = (name: string) => {
      const type = "azure-native:containerservice:MaintenanceConfiguration";
      const { configName, maintenanceWindow } = only(resources, type, name).inputs;
      return [configName, maintenanceWindow];
    };
    const at = { startTime: "00:00", utcOffset: "+00:00", durationHours: 6 };
    assert.deepEqual(window("north-upgrades"), [
      "aksManagedAutoUpgradeSchedule",
      { schedule: { weekly: { dayOfWeek: "Sunday", intervalWeeks: 1 } }, ...at },
    ]);
    assert.deepEqual(window("north-node-images"), [
      "aksManagedNodeOSUpgradeSchedule",
      { schedule: { weekly: { dayOfWeek: "Wednesday", intervalWeeks: 1 } }, ...at },
    ]);
  });

  it("closes the nodes' resource group, pays for availability, shows costs, leaves admission to Kyverno", () => {
    const { inputs } = only(resources, clusterType);
    assert.deepEqual(inputs["nodeResourceGroupProfile"], { restrictionLevel: "ReadOnly" });
    assert.equal(inputs["nodeResourceGroup"], "north1a2b3c4d-nodes");
    assert.deepEqual(inputs["sku"], { name: "Base", tier: "Standard" });
    assert.deepEqual(inputs["metricsProfile"], { costAnalysis: { enabled: true } });
    assert.deepEqual(inputs["addonProfiles"], { azurepolicy: { enabled: false } });
  });

  it("acts as identities of its own making, whose rights exist before the cluster", () => {
    const { inputs, dependencies } = only(resources, clusterType);
    assert.deepEqual(inputs["identity"], {
      type: "UserAssigned",
      userAssignedIdentities: ["north-control-plane-id"],
    });
    assert.deepEqual(inputs["identityProfile"], {
      kubeletidentity: {
        resourceId: "north-kubelet-id",
        clientId: "north-kubelet-client",
        objectId: "north-kubelet-principal",
      },
    });
    const rights = dependencies.filter((name) => name.startsWith("north-control-plane-"));
    assert.deepEqual(rights, [
      "north-control-plane-disks",
      "north-control-plane-kubelet",
      "north-control-plane-network",
      "north-control-plane-secrets-key",
      "north-control-plane-vault",
    ]);
  });

  it("grants each identity the narrowest role at the narrowest scope", () => {
    const grants = resources
      .filter(({ type }) => type === "azure-native:authorization:RoleAssignment")
      .map(({ inputs }) => {
        const { principalId, roleDefinitionId, scope, principalType } = inputs;
        const role = String(roleDefinitionId).split("/").at(-1);
        return [principalId, role, scope, principalType].join(" ");
      });
    assert.deepEqual(grants.sort(), [
      "north-backup-agent-principal ba92f5b4-2d11-453d-a403-e96b0029c9fe north-backups-id ServicePrincipal",
      "north-backups-principal 2a2b9908-6ea1-4ae2-8e65-a410df84e7d1 north-backups-id ServicePrincipal",
      "north-backups-principal 7efff54f-a5b4-42b5-a1c5-5411624893ce north-backups-id ServicePrincipal",
      "north-backups-principal 959f8984-c045-4866-89c7-12bf9737be2e north-backups-id ServicePrincipal",
      "north-backups-principal acdd72a7-3385-48ef-bd42-f606fba81ae7 north-backups-id ServicePrincipal",
      "north-backups-principal acdd72a7-3385-48ef-bd42-f606fba81ae7 north-cluster-id ServicePrincipal",
      "north-break-glass-principal 4abbcc35-e782-43d8-92f1-2c6d0ff8cf38 north-cluster-id ServicePrincipal",
      "north-break-glass-principal b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b north-cluster-id ServicePrincipal",
      "north-control-plane-principal 12338af0-0e69-4776-bea7-57ae8d297424 north-secrets-key-id ServicePrincipal",
      "north-control-plane-principal 4d97b98b-1d4f-4787-a291-c67834d212e7 north-network-id ServicePrincipal",
      "north-control-plane-principal acdd72a7-3385-48ef-bd42-f606fba81ae7 north-disks-id ServicePrincipal",
      "north-control-plane-principal b24988ac-6180-42a0-ab88-20f7382dd24c north-backups-id ServicePrincipal",
      "north-control-plane-principal f1a07417-d97a-45cb-824c-7a7467783830 north-kubelet-id ServicePrincipal",
      "north-control-plane-principal f25e0fa2-a7c8-4377-a976-54943a77a395 north-vault-id ServicePrincipal",
      "north-disk-encryption-principal e147488a-f6f5-4113-8e2d-b22465e65bf6 north-disks-key-id ServicePrincipal",
      "north-flow-logs-principal ba92f5b4-2d11-453d-a403-e96b0029c9fe north-flows-id ServicePrincipal",
    ]);
  });

  it("keeps keys and backups, each in a group of its own, when the cluster goes, and nothing else", () => {
    const kept = resources.filter(({ retainOnDelete }) => retainOnDelete);
    assert.deepEqual(named(kept), [
      "dataprotection:BackupInstance north-backups-cluster",
      "dataprotection:BackupPolicy north-backups-daily",
      "dataprotection:BackupVault north-backups",
      "keyvault:Key north-disks-key",
      "keyvault:Key north-secrets-key",
      "keyvault:Vault north-vault",
      "resources:ResourceGroup north-backups",
      "resources:ResourceGroup north-keys",
      "storage:BlobContainer north-backups",
      "storage:StorageAccount north-backups",
    ]);
    for (const { type, name, inputs } of kept.filter((each) => !each.type.includes("Group"))) {
      const group = type.includes(":keyvault:") ? "north-keys" : "north-backups";
      assert.equal(inputs["resourceGroupName"], `${group}1a2b3c4d`, name);
    }
  });

  it("denies its deletion and locks its network, until it is decommissioned", async () => {
    const lock = only(resources, "azure-native:authorization:ManagementLockByScope").inputs;
    assert.deepEqual([lock["level"], lock["scope"]], ["CanNotDelete", "north-network-id"]);
    const denial = only(resources, "azure-native:authorization:PolicyAssignment").inputs;
    assert.deepEqual([denial["scope"], denial["enforcementMode"]], ["north-id", "Default"]);
    const { policyRule } = only(resources, "azure-native:authorization:PolicyDefinition").inputs;
    assert.deepEqual(policyRule, {
      if: { field: "type", equals: "Microsoft.ContainerService/managedClusters" },
      then: {
        effect: "denyAction",
        details: { actionNames: ["delete"], cascadeBehaviors: { resourceGroup: "deny" } },
      },
    });
    assert.equal(only(resources, clusterType).protect, true);

    const decommissioned = (await make({}, { decommission: true })).resources;
    assert.equal(only(decommissioned, clusterType).protect, false);
    const gone = named(resources).filter((each) => !named(decommissioned).includes(each));
    assert.deepEqual(gone, [
      "authorization:ManagementLockByScope north-lock",
      "authorization:PolicyAssignment north-keep-cluster",
      "authorization:PolicyDefinition north-keep-cluster",
    ]);
  });

  it("logs every flow in its network, into storage that is closed, as long as Azure keeps it", async () => {
    const { inputs } = only(resources, "azure-native:network:FlowLog");
    assert.deepEqual(
      [inputs["resourceGroupName"], inputs["networkWatcherName"], inputs["targetResourceId"]],
      ["NetworkWatcherRG", "NetworkWatcher_germanywestcentral", "north-network-id"],
    );
    assert.deepEqual(inputs["retentionPolicy"], { enabled: true, days: 365 });
    assert.deepEqual(inputs["identity"], {
      type: "UserAssigned",
      userAssignedIdentities: ["north-flow-logs-id"],
    });
    const account = only(resources, "azure-native:storage:StorageAccount", "north-flows").inputs;
    assert.equal(account["allowBlobPublicAccess"], false);
    assert.equal(account["allowSharedKeyAccess"], false);
    assert.deepEqual(account["networkRuleSet"], {
      defaultAction: "Deny",
      bypass: "AzureServices",
      virtualNetworkRules: [],
    });
    const short = (await make({ auditLogRetentionDays: 90 })).resources;
    assert.deepEqual(only(short, "azure-native:network:FlowLog").inputs["retentionPolicy"], {
      enabled: true,
      days: 90,
    });
  });

  it("backs up into a vault that is locked, in production alone", async () => {
    const { inputs } = only(resources, "azure-native:dataprotection:BackupVault");
    const { securitySettings } = inputs["properties"] as Record<string, unknown>;
    assert.deepEqual(securitySettings, {
      immutabilitySettings: { state: "Locked" },
      softDeleteSettings: { state: "AlwaysOn", retentionDurationInDays: 30 },
    });
    const development = (await make({}, { environment: "development" })).resources;
    assert.deepEqual(
      named(development).filter((each) => /dataprotection|eventhub|backup/.test(each)),
      [],
    );
  });

  it("tells the subscription's owners of broken glass, and of guards that somebody takes away", () => {
    const alarm = (name: string) =>
      only(resources, "azure-native:monitor:ActivityLogAlert", name).inputs;
    assert.deepEqual(alarm("north-break-glass-alarm")["scopes"], ["north-break-glass-id"]);
    assert.deepEqual(alarm("north-break-glass-alarm")["condition"], {
      allOf: [{ field: "category", equals: "Administrative" }],
    });
    assert.deepEqual(alarm("north-tampering-alarm")["scopes"], ["north-id"]);
    assert.deepEqual(
      only(resources, "azure-native:monitor:ActionGroup").inputs["armRoleReceivers"],
      [
        {
          name: "owners",
          roleId: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
          useCommonAlertSchema: true,
        },
      ],
    );
    const federations = resources.filter(({ type }) =>
      type.endsWith("FederatedIdentityCredential"),
    );
    assert.deepEqual(named(federations), []);
  });

  it("logs who read what in production, and who changed what elsewhere", async () => {
    const others = [
      "kube-apiserver",
      "kube-controller-manager",
      "kube-scheduler",
      "cloud-controller-manager",
      "cluster-autoscaler",
      "guard",
    ];
    const settingIn = (planned: readonly Recorded[]) =>
      only(planned, "azure-native:monitor:DiagnosticSetting", "north-control-plane-logs").inputs;
    assert.deepEqual(settingIn(resources), {
      name: "control-plane",
      resourceUri: "north-cluster-id",
      workspaceId: "north-logs-id",
      logAnalyticsDestinationType: "Dedicated",
      logs: ["kube-audit", ...others].map((category) => ({ category, enabled: true })),
    });
    const development = (await make({}, { environment: "development" })).resources;
    assert.deepEqual(
      settingIn(development)["logs"],
      ["kube-audit-admin", ...others].map((category) => ({ category, enabled: true })),
    );
  });

  it("keeps logs as long as asked, up to what a workspace can", async () => {
    const retention = async (auditLogRetentionDays: 90 | 731) => {
      const planned = (await make({ auditLogRetentionDays })).resources;
      return only(planned, "azure-native:operationalinsights:Workspace").inputs["retentionInDays"];
    };
    assert.deepEqual([await retention(90), await retention(731)], [90, 730]);
  });

  it("has nothing but the system in the pool that AKS wants inside of the cluster", () => {
    assert.deepEqual(only(resources, clusterType).inputs["agentPoolProfiles"], [
      {
        name: "cluster",
        mode: "System",
        type: "VirtualMachineScaleSets",
        vmSize: "Standard_D4s_v5",
        availabilityZones: ["1", "2", "3"],
        vnetSubnetID: "north-nodes-id",
        enableNodePublicIP: false,
        orchestratorVersion: "1.36",
        osType: "Linux",
        osSKU: "AzureLinux3",
        osDiskSizeGB: 100,
        osDiskType: "Managed",
        enableEncryptionAtHost: true,
        securityProfile: { sshAccess: "Disabled", enableSecureBoot: true, enableVTPM: true },
        enableFIPS: false,
        enableAutoScaling: true,
        count: 1,
        minCount: 1,
        maxCount: 1,
        maxPods: 110,
        nodeLabels: {},
        nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"],
        scaleSetPriority: "Regular",
        upgradeSettings: {
          maxSurge: "33%",
          drainTimeoutInMinutes: 30,
          undrainableNodeBehavior: "Cordon",
        },
      },
    ]);
  });

  it("has nothing but the system on its first pool, where there are others", async () => {
    const first = only(resources, agentPoolType, "north-pool-system").inputs;
    assert.deepEqual(
      [first["mode"], first["nodeTaints"]],
      ["System", ["CriticalAddonsOnly=true:NoSchedule"]],
    );
    const { mode } = only(resources, agentPoolType, "north-pool-work").inputs;
    assert.equal(mode, "User");
    const alone = (await make({ nodePools: [nodePool({ name: "all-work" })] })).resources;
    const { inputs } = only(alone, agentPoolType);
    assert.deepEqual([inputs["mode"], inputs["nodeTaints"]], ["System", []]);
  });

  it("leaves the number of nodes to the autoscaler", () => {
    for (const name of ["north-pool-system", "north-pool-work"]) {
      assert.deepEqual(only(resources, agentPoolType, name).ignoreChanges, ["count"]);
    }
  });

  it("leaves what AKS cannot change of the pool inside of the cluster as it was made", () => {
    assert.deepEqual(only(resources, clusterType).ignoreChanges, [
      "agentPoolProfiles[0].vmSize",
      "agentPoolProfiles[0].availabilityZones",
      "agentPoolProfiles[0].securityProfile.enableSecureBoot",
      "agentPoolProfiles[0].securityProfile.enableVTPM",
    ]);
  });

  it("makes the other pools with the labels, taints and prices that they ask for", async () => {
    const spot = nodePool({
      name: "cheap",
      spot: true,
      labels: { tier: "batch" },
      taints: [{ key: "batch", value: "yes", effect: "NoExecute" }],
    });
    const planned = (await make({ nodePools: [nodePool({ name: "system" }), spot], zones: 1 }))
      .resources;
    const { inputs } = only(planned, agentPoolType, "north-pool-cheap");
    assert.deepEqual(inputs["availabilityZones"], ["1"]);
    assert.equal(inputs["scaleSetPriority"], "Spot");
    assert.equal(inputs["scaleSetEvictionPolicy"], "Delete");
    assert.equal(inputs["spotMaxPrice"], -1);
    assert.equal(inputs["upgradeSettings"], undefined);
    assert.deepEqual(inputs["nodeLabels"], {
      tier: "batch",
      "kubernetes.azure.com/scalesetpriority": "spot",
    });
    assert.deepEqual(inputs["nodeTaints"], [
      "batch=yes:NoExecute",
      "kubernetes.azure.com/scalesetpriority=spot:NoSchedule",
    ]);
  });

  it("satisfies the contract of a managed cluster", () => {
    assert.equal(cluster.cloud, "azure");
    assert.equal(cluster.name, "north");
    assert.equal(cluster.cisBenchmark, "aks-1.8");
    assert.deepEqual(cluster.capabilities, {
      privilegedDaemonsets: true,
      networkPolicyEngine: "cilium",
      fqdnPolicies: true,
    });
    assert.deepEqual(cluster.systemNamespaces, ["kube-system"]);
    assert.equal(cluster.ready.length, 3);
  });

  it("keeps its kubeconfig secret", async () => {
    assert.equal(await pulumi.isSecret(cluster.kubeconfig), true);
    assert.ok(!(await resolve(cluster.kubeconfig)).includes("not-to-be-taken-over"));
  });

  it("refuses all settings that AKS would refuse, at once and before it makes anything", async () => {
    const settings = {
      network: { cidr: "10.16.0.0/27", serviceCidr: "10.17.0.0/20" },
      nodePools: [nodePool({ name: "first", spot: true, minSize: 0 })],
    };
    await assert.rejects(make(settings), (error: unknown) => {
      assert.ok(pulumi.ResourceError.isInstance(error));
      assert.equal(error.hideStack, true);
      assert.equal(
        error.message,
        'AksCluster "north": network.podCidr is missing; pods have a range of their own on AKS, such as 10.244.0.0/16; ' +
          "network.cidr is 10.16.0.0/27, too small for nodes and API server; use a /26 or larger; " +
          "nodePools[0].spot is true, but first runs the system, which AKS does not allow on spot machines; put a regular pool first; " +
          "nodePools[0].minSize is 0, but first runs the system and needs a node; use 1 or more.",
      );
      return true;
    });
  });
});
