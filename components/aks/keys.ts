import { createHash } from "node:crypto";

import * as keyvault from "@pulumi/azure-native/keyvault";
import * as resources from "@pulumi/azure-native/resources";
import type * as pulumi from "@pulumi/pulumi";

import type { AksIdentities } from "./access";
import { grantRole, roleDefinitionId } from "./roles";
import type { AksScope } from "./scope";

/** The keys of a cluster, and the rights that must exist before the cluster uses them. */
export interface AksKeys {
  readonly vault: keyvault.Vault;
  /** Encrypts the Secrets in etcd. */
  readonly secrets: keyvault.Key;
  /** Encrypts disks. */
  readonly disks: keyvault.Key;
  readonly grants: readonly pulumi.Resource[];
}

/**
 * A vault that is closed to the internet, in a resource group of its own. Group, vault and keys stay when the stack is
 * destroyed: a backup of etcd or a snapshot of a disk is lost with its key.
 */
export function createKeys(scope: AksScope, { controlPlane }: AksIdentities): AksKeys {
  const { name, settings, options } = scope;
  const kept = { ...options, retainOnDelete: true };
  const group = new resources.ResourceGroup(`${name}-keys`, { location: settings.region }, kept);
  const vault = new keyvault.Vault(
    `${name}-vault`,
    {
      resourceGroupName: group.name,
      vaultName: group.name.apply(vaultName),
      properties: vaultProperties(settings.tenantId),
    },
    kept,
  );
  const key = (role: string, keyOps: readonly keyvault.JsonWebKeyOperation[]) =>
    new keyvault.Key(
      `${name}-${role}-key`,
      {
        resourceGroupName: group.name,
        vaultName: vault.name,
        keyName: role,
        properties: keyProperties(keyOps),
      },
      kept,
    );
  const { Encrypt, Decrypt, WrapKey, UnwrapKey } = keyvault.JsonWebKeyOperation;
  const secrets = key("secrets", [Encrypt, Decrypt]);
  const { principalId } = controlPlane;
  const grants = [
    grantRole(scope, `${name}-control-plane-secrets-key`, {
      principalId,
      roleDefinitionId: roleDefinitionId(settings.subscriptionId, "keyVaultCryptoUser"),
      scope: secrets.id,
    }),
    grantRole(scope, `${name}-control-plane-vault`, {
      principalId,
      roleDefinitionId: roleDefinitionId(settings.subscriptionId, "keyVaultContributor"),
      scope: vault.id,
    }),
  ];
  return { vault, secrets, disks: key("disks", [WrapKey, UnwrapKey]), grants };
}

function vaultProperties(tenantId: string): keyvault.VaultArgs["properties"] {
  return {
    tenantId,
    // Premium keeps its keys in a hardware security module.
    sku: { family: keyvault.SkuFamily.A, name: keyvault.SkuName.Premium },
    enableRbacAuthorization: true,
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
    enablePurgeProtection: true,
    publicNetworkAccess: "disabled",
    // Disk encryption comes in as a trusted service, etcd encryption by the private endpoint that AKS makes.
    networkAcls: {
      bypass: keyvault.NetworkRuleBypassOptions.AzureServices,
      defaultAction: keyvault.NetworkRuleAction.Deny,
    },
  };
}

/**
 * A new version each year. No version expires: one that did would take the API server or the disks with it. Disks follow
 * a new version by themselves; etcd does with the next deployment after a refresh, which the nightly run proposes.
 */
function keyProperties(
  keyOps: readonly keyvault.JsonWebKeyOperation[],
): keyvault.KeyArgs["properties"] {
  return {
    kty: keyvault.JsonWebKeyType.RSA_HSM,
    keySize: 3072,
    keyOps: [...keyOps],
    rotationPolicy: {
      lifetimeActions: [
        {
          action: { type: keyvault.KeyRotationPolicyActionType.Rotate },
          trigger: { timeAfterCreate: "P1Y" },
        },
      ],
    },
  };
}

/**
 * Vault names are unique in all of Azure, at most 24 characters, and taken for 90 days after a deletion. The group's name
 * ends in characters that are new each time it is made, and so does this.
 */
export function vaultName(resourceGroupName: string): string {
  const hash = createHash("sha256").update(resourceGroupName).digest("hex").slice(0, 12);
  const start = resourceGroupName.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 9);
  return `kv-${start}${hash}`;
}
