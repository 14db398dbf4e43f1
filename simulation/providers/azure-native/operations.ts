import { guid, hex, object, text } from "../values";
import { cluster, clusterType } from "./containerservice";
import type { AzureModel } from "./scope";
import { armResource, azureApiVersion, createdAt, parent, sameCase, to } from "./scope";

const backupVault = {
  provider: "Microsoft.DataProtection/backupVaults",
  names: ["vaultName"],
} as const;
const eventHubs = { provider: "Microsoft.EventHub/namespaces", names: ["namespaceName"] } as const;
const account = { provider: "Microsoft.Storage/storageAccounts", names: ["accountName"] } as const;
const backupVaultType = "azure-native:dataprotection:BackupVault";
const eventHubsType = "azure-native:eventhub:Namespace";
const actionGroupType = "azure-native:monitor:ActionGroup";
/** What the services here report of themselves; unlike networks, they have no etag. */
const succeeded = { provisioningState: "Succeeded" } as const;
const vaultProperties = "properties.securitySettings.immutabilitySettings.state";

/** Backups, alarms, events and what a subscription is watched by. */
export const operations: Readonly<Record<string, AzureModel>> = {
  [backupVaultType]: armResource({
    ...backupVault,
    type: backupVaultType,
    naming: { pattern: /^[A-Za-z][A-Za-z0-9-]{1,49}$/, rule: "2 to 50 letters, digits and -" },
    createOnly: ["properties.storageSettings"],
    outputs: ({ id, inputs, scope }) => ({
      properties: { ...object(inputs["properties"]), ...succeeded },
      identity: {
        ...object(inputs["identity"]),
        principalId: guid(`${id}/principal`),
        tenantId: scope.tenant,
      },
    }),
    more: {
      idle: "key",
      cascades: true,
      refuseUpdate: ({ inputs, previous }) =>
        immutability(previous) === "Locked" && immutability(inputs) !== "Locked"
          ? `BMSUserErrorImmutabilityLocked: ${vaultProperties} is Locked and stays so`
          : undefined,
    },
  }),
  "azure-native:dataprotection:BackupPolicy": armResource({
    provider: "Microsoft.DataProtection/backupVaults/backupPolicies",
    names: ["vaultName", "backupPolicyName"],
    type: "azure-native:dataprotection:BackupPolicy",
    regional: false,
    references: [parent(backupVaultType, backupVault)],
    more: { idle: "key" },
  }),
  "azure-native:dataprotection:BackupInstance": armResource({
    provider: "Microsoft.DataProtection/backupVaults/backupInstances",
    names: ["vaultName", "backupInstanceName"],
    type: "azure-native:dataprotection:BackupInstance",
    regional: false,
    references: [
      parent(backupVaultType, backupVault),
      to("properties.policyInfo.policyId", ["azure-native:dataprotection:BackupPolicy"]),
    ],
    more: { idle: "key" },
  }),
  "azure-native:kubernetesconfiguration:Extension": armResource({
    provider: "Microsoft.KubernetesConfiguration/extensions",
    names: ["extensionName"],
    type: "azure-native:kubernetesconfiguration:Extension",
    regional: false,
    createOnly: ["clusterName", "clusterRp", "clusterResourceName", "extensionType"],
    references: [parent(clusterType, { ...cluster, names: ["clusterName"] })],
    outputs: ({ id, scope }) => ({
      aksAssignedIdentity: {
        type: "SystemAssigned",
        principalId: guid(`${id}/principal`),
        tenantId: scope.tenant,
      },
      ...succeeded,
    }),
  }),
  "azure-native:containerservice:TrustedAccessRoleBinding": armResource({
    provider: "Microsoft.ContainerService/managedClusters/trustedAccessRoleBindings",
    names: ["resourceName", "trustedAccessRoleBindingName"],
    type: "azure-native:containerservice:TrustedAccessRoleBinding",
    regional: false,
    createOnly: ["sourceResourceId"],
    references: [parent(clusterType, cluster), to("sourceResourceId", [backupVaultType])],
    outputs: () => succeeded,
  }),
  "azure-native:storage:BlobContainer": armResource({
    provider: "Microsoft.Storage/storageAccounts/blobServices/containers",
    names: ["accountName", "containerName"],
    type: "azure-native:storage:BlobContainer",
    regional: false,
    references: [parent("azure-native:storage:StorageAccount", account)],
    more: {
      idle: "key",
      id: ({ inputs, scope }) =>
        `/subscriptions/${scope.subscription}/resourceGroups/${text(inputs["resourceGroupName"]) ?? ""}/providers/Microsoft.Storage/storageAccounts/${text(inputs["accountName"]) ?? ""}/blobServices/default/containers/${text(inputs["containerName"]) ?? ""}`,
    },
    outputs: ({ id }) => ({ etag: guid(`${id}/etag`), hasImmutabilityPolicy: false }),
  }),
  [actionGroupType]: armResource({
    provider: "Microsoft.Insights/actionGroups",
    names: ["actionGroupName"],
    type: actionGroupType,
  }),
  "azure-native:monitor:ActivityLogAlert": armResource({
    provider: "Microsoft.Insights/activityLogAlerts",
    names: ["activityLogAlertName"],
    type: "azure-native:monitor:ActivityLogAlert",
    references: [to("actions.actionGroups.actionGroupId", [actionGroupType])],
  }),
  [eventHubsType]: armResource({
    ...eventHubs,
    type: eventHubsType,
    naming: {
      pattern: /^[A-Za-z][A-Za-z0-9-]{4,48}[A-Za-z0-9]$/,
      rule: "6 to 50 letters, digits and -",
    },
    createOnly: ["clusterArmId"],
    outputs: ({ id, inputs }) => ({
      ...succeeded,
      createdAt,
      updatedAt: createdAt,
      status: "Active",
      serviceBusEndpoint: `https://${text(inputs["namespaceName"]) ?? ""}.servicebus.windows.net:443/`,
      metricId: hex(`${id}/metric`, 16),
    }),
    more: { cascades: true },
  }),
  "azure-native:eventhub:EventHub": armResource({
    provider: "Microsoft.EventHub/namespaces/eventhubs",
    names: ["namespaceName", "eventHubName"],
    type: "azure-native:eventhub:EventHub",
    regional: false,
    references: [parent(eventHubsType, eventHubs)],
    outputs: ({ inputs }) => ({
      status: "Active",
      createdAt,
      updatedAt: createdAt,
      partitionIds: Array.from({ length: Number(inputs["partitionCount"] ?? 1) }, (_, n) => `${n}`),
    }),
  }),
  "azure-native:eventhub:NamespaceNetworkRuleSet": armResource({
    provider: "Microsoft.EventHub/namespaces/networkRuleSets",
    names: ["namespaceName"],
    type: "azure-native:eventhub:NamespaceNetworkRuleSet",
    regional: false,
    references: [parent(eventHubsType, eventHubs)],
    more: { naming: undefined },
  }),
  "azure-native:eventhub:NamespaceAuthorizationRule": armResource({
    provider: "Microsoft.EventHub/namespaces/authorizationRules",
    names: ["namespaceName", "authorizationRuleName"],
    type: "azure-native:eventhub:NamespaceAuthorizationRule",
    regional: false,
    references: [parent(eventHubsType, eventHubs)],
  }),
  "azure-native:security:Pricing": {
    naming: { property: "pricingName" },
    createOnly: ["scopeId"],
    identity: (inputs) => `${text(inputs["scopeId"]) ?? ""}/${text(inputs["pricingName"]) ?? ""}`,
    taken: (which) => `Conflict: another program of this simulation sets the plan ${which}`,
    id: ({ inputs }) =>
      `/${text(inputs["scopeId"]) ?? ""}/providers/Microsoft.Security/pricings/${text(inputs["pricingName"]) ?? ""}`,
    aliases: ({ id }) => [sameCase(id)],
    // A plan is a setting of the subscription, which is there whoever sets it.
    idle: "key",
    outputs: ({ inputs }) => ({
      name: inputs["pricingName"],
      type: "Microsoft.Security/pricings",
      azureApiVersion,
      enablementTime: createdAt,
      inherited: "False",
    }),
  },
};

function immutability(values: unknown): unknown {
  const settings = object(object(object(values)["properties"])["securitySettings"]);
  return object(settings["immutabilitySettings"])["state"];
}
