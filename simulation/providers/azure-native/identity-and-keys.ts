import type { Ledger, LedgerEntry } from "../../ledger";
import { guid, hex, isUnknown, object, shown, text } from "../values";
import type { Values } from "../values";
import { identityOutputs } from "./containerservice";
import type { AzureModel } from "./scope";
import { armResource, createdAt, parent, provisioned, sameCase, to } from "./scope";

const vaultType = "azure-native:keyvault:Vault";
const identityType = "azure-native:managedidentity:UserAssignedIdentity";
const vault = { provider: "Microsoft.KeyVault/vaults", names: ["vaultName"] } as const;
const identity = {
  provider: "Microsoft.ManagedIdentity/userAssignedIdentities",
  names: ["resourceName"],
} as const;

/** Identities, keys, logs, disks, images and storage. */
export const identityAndKeys: Readonly<Record<string, AzureModel>> = {
  [identityType]: armResource({
    ...identity,
    type: identityType,
    naming: { pattern: /^[a-zA-Z0-9][\w-]{2,127}$/, rule: "3 to 128 letters, digits, - and _" },
    outputs: ({ id, scope }) => ({
      clientId: guid(`${id}/client`),
      principalId: guid(`${id}/principal`),
      tenantId: scope.tenant,
    }),
    more: { cascades: true },
  }),
  "azure-native:managedidentity:FederatedIdentityCredential": armResource({
    provider: "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials",
    names: ["resourceName", "federatedIdentityCredentialResourceName"],
    type: "azure-native:managedidentity:FederatedIdentityCredential",
    regional: false,
    naming: { pattern: /^[a-zA-Z0-9][\w-]{2,119}$/, rule: "3 to 120 letters, digits, - and _" },
    references: [parent(identityType, identity)],
  }),
  [vaultType]: armResource({
    ...vault,
    type: vaultType,
    naming: {
      pattern: /^[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$/,
      rule: "3 to 24 letters, digits and -",
      adapt: (name) =>
        name
          .replace(/[^a-zA-Z0-9-]/g, "")
          .slice(-24)
          .replace(/^[^a-zA-Z]+/, ""),
    },
    createOnly: ["properties.tenantId", "properties.createMode"],
    outputs: ({ inputs, id }) => ({
      properties: {
        ...object(inputs["properties"]),
        vaultUri: `https://${text(inputs["vaultName"]) ?? ""}.vault.azure.net/`,
        provisioningState: "Succeeded",
        hsmPoolResourceId: hex(id, 0),
      },
    }),
    more: {
      idle: "key",
      cascades: true,
      refuseUpdate: ({ inputs, previous }) =>
        object(previous?.["properties"])["enablePurgeProtection"] === true &&
        object(inputs["properties"])["enablePurgeProtection"] !== true
          ? 'BadRequest: The property "enablePurgeProtection" cannot be set to false.'
          : undefined,
      // A vault is always deleted softly.
      keep: ({ inputs }) => deletedSoftly(inputs),
    },
  }),
  "azure-native:keyvault:Key": armResource({
    provider: "Microsoft.KeyVault/vaults/keys",
    names: ["vaultName", "keyName"],
    type: "azure-native:keyvault:Key",
    regional: false,
    naming: { pattern: /^[a-zA-Z0-9-]{1,127}$/, rule: "letters, digits and -" },
    // The resource manager has no way to change a key.
    createOnly: ["properties.kty", "properties.keySize", "properties.curveName"],
    references: [parent(vaultType, vault)],
    outputs: ({ id, inputs, scope }) => {
      const name = text(inputs["keyName"]) ?? "";
      const uri = `https://${text(inputs["vaultName"]) ?? ""}.vault.azure.net/keys/${name}`;
      const properties = object(inputs["properties"]);
      return {
        location: scope.location,
        keyUri: uri,
        keyUriWithVersion: `${uri}/${hex(id, 32)}`,
        kty: properties["kty"],
        keySize: properties["keySize"],
        curveName: properties["curveName"],
        keyOps: properties["keyOps"],
        rotationPolicy: properties["rotationPolicy"],
      };
    },
    more: {
      idle: "key",
      keep: (entry, ledger) => {
        const holder = vaultOf(entry, ledger);
        return holder ? deletedSoftly(holder.inputs) : "deleted softly, with its vault";
      },
    },
  }),
  "azure-native:compute:DiskEncryptionSet": armResource({
    provider: "Microsoft.Compute/diskEncryptionSets",
    names: ["diskEncryptionSetName"],
    type: "azure-native:compute:DiskEncryptionSet",
    createOnly: ["encryptionType"],
    references: [
      to("activeKey.sourceVault.id", [vaultType]),
      to("identity.userAssignedIdentities", [identityType]),
    ],
    outputs: ({ id, inputs, scope }) => ({
      provisioningState: "Succeeded",
      identity: identityOutputs(id, inputs["identity"], scope),
    }),
  }),
  "azure-native:operationalinsights:Workspace": armResource({
    provider: "Microsoft.OperationalInsights/workspaces",
    names: ["workspaceName"],
    type: "azure-native:operationalinsights:Workspace",
    naming: {
      pattern: /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/,
      rule: "4 to 63 letters, digits and -",
    },
    outputs: ({ id }) => ({
      ...provisioned({ id }),
      customerId: guid(`${id}/customer`),
      createdDate: createdAt,
      modifiedDate: createdAt,
    }),
  }),
  "azure-native:containerregistry:Registry": armResource({
    provider: "Microsoft.ContainerRegistry/registries",
    names: ["registryName"],
    type: "azure-native:containerregistry:Registry",
    naming: {
      pattern: /^[a-zA-Z0-9]{5,50}$/,
      rule: "5 to 50 letters and digits",
      adapt: (name) => name.replace(/[^a-zA-Z0-9]/g, "").slice(-50),
    },
    createOnly: ["zoneRedundancy", "encryption.status"],
    outputs: ({ inputs }) => ({
      provisioningState: "Succeeded",
      loginServer: `${(text(inputs["registryName"]) ?? "").toLowerCase()}.azurecr.io`,
      creationDate: createdAt,
    }),
  }),
  "azure-native:storage:StorageAccount": armResource({
    provider: "Microsoft.Storage/storageAccounts",
    names: ["accountName"],
    type: "azure-native:storage:StorageAccount",
    naming: {
      pattern: /^[a-z0-9]{3,24}$/,
      rule: "3 to 24 lower-case letters and digits",
      adapt: (name) =>
        name
          .toLowerCase()
          .replace(/[^a-z0-9]/g, "")
          .slice(-24),
    },
    createOnly: [
      "isHnsEnabled",
      "enableNfsV3",
      "extendedLocation",
      "encryption.requireInfrastructureEncryption",
    ],
    outputs: ({ inputs }) => {
      const name = text(inputs["accountName"]) ?? "";
      return {
        provisioningState: "Succeeded",
        primaryEndpoints: {
          blob: `https://${name}.blob.core.windows.net/`,
          file: `https://${name}.file.core.windows.net/`,
          queue: `https://${name}.queue.core.windows.net/`,
          table: `https://${name}.table.core.windows.net/`,
        },
        creationTime: createdAt,
        statusOfPrimary: "available",
      };
    },
  }),
};

function deletedSoftly(inputs: Values): string {
  const properties = object(inputs["properties"]);
  const days = shown(properties["softDeleteRetentionInDays"], 90);
  return properties["enablePurgeProtection"] === true
    ? `deleted softly and protected from purging, for ${days} days`
    : `deleted softly, for ${days} days unless it is purged`;
}

function vaultOf(entry: LedgerEntry, ledger: Ledger): LedgerEntry | undefined {
  return ledger.find(vaultType, sameCase(entry.id.replace(/\/keys\/[^/]+$/, "")));
}

export function configFailure(property: string, value: unknown) {
  if (isUnknown(value) || (typeof value === "string" && /^[0-9a-f-]{36}$/i.test(value))) return [];
  return [
    {
      property,
      reason:
        value === undefined ? "missing, and no resource can be made without it" : "is no GUID",
    },
  ];
}
