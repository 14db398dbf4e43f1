import * as storage from "@pulumi/azure-native/storage";
import type * as pulumi from "@pulumi/pulumi";

import { plainBlocks } from "./plain-blocks";

/**
 * An account that takes no key and no anonymous reader, and lets in nobody but Azure's own services and the subnets named.
 * Storage in three zones: what is in here is what is left when something happened to one.
 */
export function createClosedStorage(
  name: string,
  resourceGroupName: pulumi.Input<string>,
  subnetIds: readonly pulumi.Input<string>[],
  options: pulumi.CustomResourceOptions,
): storage.StorageAccount {
  const args: storage.StorageAccountArgs = {
    resourceGroupName,
    kind: storage.Kind.StorageV2,
    sku: { name: storage.SkuName.Standard_ZRS },
    minimumTlsVersion: storage.MinimumTlsVersion.TLS1_2,
    enableHttpsTrafficOnly: true,
    allowBlobPublicAccess: false,
    allowSharedKeyAccess: false,
    allowCrossTenantReplication: false,
    isLocalUserEnabled: false,
    defaultToOAuthAuthentication: true,
    // Closed by the rules below: with Disabled the services of Azure that are trusted would stay outside as well.
    publicNetworkAccess: storage.PublicNetworkAccess.Enabled,
    networkRuleSet: {
      defaultAction: storage.DefaultAction.Deny,
      bypass: storage.Bypass.AzureServices,
      virtualNetworkRules: subnetIds.map((virtualNetworkResourceId) => ({
        virtualNetworkResourceId,
        action: storage.Action.Allow,
      })),
    },
  };
  return new storage.StorageAccount(name, args, {
    ...options,
    transformations: [plainBlocks(args, "networkRuleSet")],
  });
}
