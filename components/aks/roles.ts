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
} as const;

export type BuiltInRole = keyof typeof builtInRoles;

/** The right of a managed identity to act in a role. */
export interface Grant {
  readonly principalId: pulumi.Input<string>;
  readonly roleDefinitionId: pulumi.Input<string>;
  readonly scope: pulumi.Input<string>;
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
