import { createHash } from "node:crypto";

import * as authorization from "@pulumi/azure-native/authorization";
import * as pulumi from "@pulumi/pulumi";

import type { AksScope } from "./scope";

/** Ids of Azure's built-in roles, the same in every tenant (learn.microsoft.com, "Azure built-in roles"). */
const builtInRoles = {
  /** Joins nodes and load balancers to the network, and links the private DNS zone. */
  networkContributor: "4d97b98b-1d4f-4787-a291-c67834d212e7",
  /** Assigns the kubelet's identity to nodes. */
  managedIdentityOperator: "f1a07417-d97a-45cb-824c-7a7467783830",
  /** Encrypts and decrypts with a key; cannot manage or export it. */
  keyVaultCryptoUser: "12338af0-0e69-4776-bea7-57ae8d297424",
  /** Wraps and unwraps with a key, which is all that disk encryption needs. */
  keyVaultCryptoServiceEncryptionUser: "e147488a-f6f5-4113-8e2d-b22465e65bf6",
  /** Connects a private endpoint to a vault. Gives no access to what is in a vault that uses RBAC. */
  keyVaultContributor: "f25e0fa2-a7c8-4377-a976-54943a77a395",
  /** Reads a resource's properties. */
  reader: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
  /** Changes everything in a scope but rights. Given in the group of the snapshots alone. */
  contributor: "b24988ac-6180-42a0-ab88-20f7382dd24c",
  /** May do everything, and give rights. Given to nobody here: alarms go to who has it. */
  owner: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  /** Reads and writes blobs. */
  storageBlobDataContributor: "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
  /** Reads blobs. */
  storageBlobDataReader: "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
  /** Makes snapshots of disks. */
  diskSnapshotContributor: "7efff54f-a5b4-42b5-a1c5-5411624893ce",
  /** Reads what is on a disk, by a signed address. */
  dataOperatorForManagedDisks: "959f8984-c045-4866-89c7-12bf9737be2e",
  /** Lists a cluster's user credential, which says where it is and holds no right. */
  clusterUser: "4abbcc35-e782-43d8-92f1-2c6d0ff8cf38",
  /** Administers everything in a cluster. */
  clusterAdministrator: "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b",
} as const;

export type BuiltInRole = keyof typeof builtInRoles;

/** The right of a managed identity to act in a role. */
export interface Grant {
  readonly principalId: pulumi.Input<string>;
  readonly roleDefinitionId: pulumi.Input<string>;
  readonly scope: pulumi.Input<string>;
}

export function builtInRoleId(role: BuiltInRole): string {
  return builtInRoles[role];
}

export function roleDefinitionId(subscriptionId: string, role: BuiltInRole): string {
  const id = builtInRoles[role];
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${id}`;
}

/** Lets a managed identity act in a role at a scope. */
export function grantRole(
  { options }: Pick<AksScope, "options">,
  name: string,
  grant: Grant,
): authorization.RoleAssignment {
  return new authorization.RoleAssignment(
    name,
    {
      roleAssignmentName: roleAssignmentName(pulumi.getProject(), pulumi.getStack(), name),
      // Azure looks up a principal that it does not know yet, and fails, unless told what it is.
      principalType: authorization.PrincipalType.ServicePrincipal,
      principalId: grant.principalId,
      roleDefinitionId: grant.roleDefinitionId,
      scope: grant.scope,
    },
    // The name stays, and Azure refuses a second assignment of the same name.
    { ...options, deleteBeforeReplace: true },
  );
}

/** Azure wants a GUID as the name. It follows from the resource's own name, so that a lost state finds it again. */
export function roleAssignmentName(project: string, stack: string, name: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([project, stack, name]))
    .digest("hex");
  // Version 8 and variant 10 of RFC 9562: a GUID whose content is the maker's own.
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
