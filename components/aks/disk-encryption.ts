import * as compute from "@pulumi/azure-native/compute";
import * as managedidentity from "@pulumi/azure-native/managedidentity";
import type * as pulumi from "@pulumi/pulumi";

import type { AksIdentities } from "./access";
import type { AksKeys } from "./keys";
import { grantRole, roleDefinitionId } from "./roles";
import type { AksScope } from "./scope";

/** How the disks of nodes and of persistent volumes are encrypted. */
export interface AksDiskEncryption {
  readonly set: compute.DiskEncryptionSet;
  /** What must exist before the cluster uses the set. */
  readonly grants: readonly pulumi.Resource[];
}

/** Encrypts disks with a key of the vault, by an identity that may do nothing else. */
export function createDiskEncryption(
  scope: AksScope,
  { vault, disks }: AksKeys,
  { controlPlane }: AksIdentities,
): AksDiskEncryption {
  const { name, settings, resourceGroupName, options } = scope;
  const identity = new managedidentity.UserAssignedIdentity(
    `${name}-disk-encryption`,
    { resourceGroupName },
    options,
  );
  const keyGrant = grantRole(scope, `${name}-disk-encryption-key`, {
    principalId: identity.principalId,
    roleDefinitionId: roleDefinitionId(
      settings.subscriptionId,
      "keyVaultCryptoServiceEncryptionUser",
    ),
    scope: disks.id,
  });
  const set = new compute.DiskEncryptionSet(
    `${name}-disks`,
    {
      resourceGroupName,
      encryptionType: compute.DiskEncryptionSetType.EncryptionAtRestWithCustomerKey,
      identity: {
        type: compute.DiskEncryptionSetIdentityType.UserAssigned,
        userAssignedIdentities: [identity.id],
      },
      activeKey: { keyUrl: disks.keyUriWithVersion, sourceVault: { id: vault.id } },
      rotationToLatestKeyVersionEnabled: true,
    },
    { ...options, dependsOn: [keyGrant] },
  );
  const setGrant = grantRole(scope, `${name}-control-plane-disks`, {
    principalId: controlPlane.principalId,
    roleDefinitionId: roleDefinitionId(settings.subscriptionId, "reader"),
    scope: set.id,
  });
  return { set, grants: [setGrant] };
}
