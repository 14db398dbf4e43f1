import * as containerservice from "@pulumi/azure-native/containerservice";
import * as dataprotection from "@pulumi/azure-native/dataprotection";
import * as kubernetesconfiguration from "@pulumi/azure-native/kubernetesconfiguration";
import * as resources from "@pulumi/azure-native/resources";
import * as storage from "@pulumi/azure-native/storage";
import type * as pulumi from "@pulumi/pulumi";

import type { AksIdentities } from "./access";
import { dailyBackups } from "./backup-policy";
import type { AksNetwork } from "./network";
import { grantRole, roleDefinitionId, type BuiltInRole } from "./roles";
import type { AksScope } from "./scope";
import { createClosedStorage } from "./storage";

/** What keeps a cluster's objects and volumes. */
export interface AksBackups {
  readonly vault: dataprotection.BackupVault;
  readonly policy: dataprotection.BackupPolicy;
}

/**
 * Backs up every object, Secret and volume each day, into a vault that is locked: nobody deletes a backup before its time,
 * not even an owner of the subscription. Vault and backups have a group of their own and stay when the stack is destroyed.
 * How they come back is in docs/guides/restore-drill.md.
 */
export function createBackups(
  scope: AksScope,
  cluster: containerservice.ManagedCluster,
  { nodeSubnetId }: AksNetwork,
  { controlPlane }: AksIdentities,
): AksBackups {
  const { name, settings, options } = scope;
  const kept = { ...options, retainOnDelete: true };
  const group = new resources.ResourceGroup(`${name}-backups`, { location: settings.region }, kept);
  const vault = createVault(`${name}-backups`, group.name, kept);
  const policy = new dataprotection.BackupPolicy(
    `${name}-backups-daily`,
    { resourceGroupName: group.name, vaultName: vault.name, properties: dailyBackups },
    kept,
  );
  const account = createClosedStorage(`${name}-backups`, group.name, [nodeSubnetId], kept);
  const container = new storage.BlobContainer(
    `${name}-backups`,
    {
      resourceGroupName: group.name,
      accountName: account.name,
      containerName: "backups",
      publicAccess: storage.PublicAccess.None,
    },
    kept,
  );
  const agent = createAgent(scope, cluster, { group, account, container });
  const trust = new containerservice.TrustedAccessRoleBinding(
    `${name}-backups-trust`,
    {
      resourceGroupName: scope.resourceGroupName,
      resourceName: cluster.name,
      roles: ["Microsoft.DataProtection/backupVaults/backup-operator"],
      sourceResourceId: vault.id,
      trustedAccessRoleBindingName: "backups",
    },
    options,
  );
  const grant = (
    who: string,
    principalId: pulumi.Input<string>,
    role: BuiltInRole,
    at: pulumi.Input<string>,
  ) =>
    grantRole(scope, `${name}-backups-${who}`, {
      principalId,
      roleDefinitionId: roleDefinitionId(settings.subscriptionId, role),
      scope: at,
    });
  const operator = vault.identity.apply((identity) => identity?.principalId ?? "");
  const grants = [
    grant("agent", principalOf(agent), "storageBlobDataContributor", account.id),
    grant("cluster", operator, "reader", cluster.id),
    grant("group", operator, "reader", group.id),
    grant("snapshots", operator, "diskSnapshotContributor", group.id),
    grant("disks", operator, "dataOperatorForManagedDisks", group.id),
    grant("objects", operator, "storageBlobDataReader", account.id),
    // Azure asks for no narrower role of the one who makes the snapshots.
    grant("control-plane", controlPlane.principalId, "contributor", group.id),
  ];
  new dataprotection.BackupInstance(
    `${name}-backups-cluster`,
    {
      resourceGroupName: group.name,
      vaultName: vault.name,
      properties: backupOf(scope, cluster, group.id, policy.id),
    },
    { ...kept, dependsOn: [agent, trust, container, ...grants] },
  );
  return { vault, policy };
}

function createVault(
  name: string,
  resourceGroupName: pulumi.Input<string>,
  options: pulumi.CustomResourceOptions,
): dataprotection.BackupVault {
  const { StorageSettingStoreTypes, StorageSettingTypes } = dataprotection;
  return new dataprotection.BackupVault(
    name,
    {
      resourceGroupName,
      identity: { type: "SystemAssigned" },
      properties: {
        storageSettings: [
          {
            datastoreType: StorageSettingStoreTypes.VaultStore,
            type: StorageSettingTypes.ZoneRedundant,
          },
        ],
        securitySettings: {
          // Locked is for ever, which is what keeps a thief of an owner's account from undoing it.
          immutabilitySettings: { state: dataprotection.ImmutabilityState.Locked },
          softDeleteSettings: {
            state: dataprotection.SoftDeleteState.AlwaysOn,
            retentionDurationInDays: 30,
          },
        },
      },
    },
    options,
  );
}

/** What runs in the cluster and writes its objects to the account. */
function createAgent(
  { name, settings, resourceGroupName, options }: AksScope,
  cluster: containerservice.ManagedCluster,
  {
    group,
    account,
    container,
  }: {
    readonly group: resources.ResourceGroup;
    readonly account: storage.StorageAccount;
    readonly container: storage.BlobContainer;
  },
): kubernetesconfiguration.Extension {
  return new kubernetesconfiguration.Extension(
    `${name}-backup-agent`,
    {
      resourceGroupName,
      clusterRp: "Microsoft.ContainerService",
      clusterResourceName: "managedClusters",
      clusterName: cluster.name,
      extensionName: "azure-aks-backup",
      extensionType: "microsoft.dataprotection.kubernetes",
      autoUpgradeMinorVersion: true,
      releaseTrain: "stable",
      scope: { cluster: { releaseNamespace: "dataprotection-microsoft" } },
      configurationSettings: {
        "configuration.backupStorageLocation.bucket": container.name,
        "configuration.backupStorageLocation.config.storageAccount": account.name,
        "configuration.backupStorageLocation.config.resourceGroup": group.name,
        "configuration.backupStorageLocation.config.subscriptionId": settings.subscriptionId,
        "configuration.backupStorageLocation.config.useAAD": "true",
        "credentials.tenantId": settings.tenantId,
      },
    },
    options,
  );
}

function principalOf(agent: kubernetesconfiguration.Extension): pulumi.Output<string> {
  return agent.aksAssignedIdentity.apply((identity) => identity?.principalId ?? "");
}

function backupOf(
  { settings }: AksScope,
  cluster: containerservice.ManagedCluster,
  snapshotGroupId: pulumi.Input<string>,
  policyId: pulumi.Input<string>,
): dataprotection.BackupInstanceArgs["properties"] {
  const source = {
    datasourceType: clusterType,
    resourceID: cluster.id,
    resourceLocation: settings.region,
    resourceName: cluster.name,
    resourceType: clusterType,
    resourceUri: cluster.id,
  };
  return {
    objectType: "BackupInstance",
    friendlyName: settings.name,
    dataSourceInfo: { ...source, objectType: "Datasource" },
    dataSourceSetInfo: { ...source, objectType: "DatasourceSet" },
    policyInfo: {
      policyId,
      policyParameters: {
        dataStoreParametersList: [
          {
            objectType: "AzureOperationalStoreParameters",
            dataStoreType: dataprotection.DataStoreTypes.OperationalStore,
            resourceGroupId: snapshotGroupId,
          },
        ],
        backupDatasourceParametersList: [
          {
            objectType: "KubernetesClusterBackupDatasourceParameters",
            includeClusterScopeResources: true,
            snapshotVolumes: true,
          },
        ],
      },
    },
  };
}

const clusterType = "Microsoft.ContainerService/managedClusters";
