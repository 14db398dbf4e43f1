import * as managedidentity from "@pulumi/azure-native/managedidentity";
import type * as pulumi from "@pulumi/pulumi";

import type { AksNetwork } from "./network";
import { grantRole, roleDefinitionId } from "./roles";
import type { AksScope } from "./scope";

/** Identities of a cluster, and the rights that they must have before the cluster is made. */
export interface AksIdentities {
  readonly controlPlane: managedidentity.UserAssignedIdentity;
  readonly kubelet: managedidentity.UserAssignedIdentity;
  readonly grants: readonly pulumi.Resource[];
}

/**
 * Identities of our own making: etcd encryption asks for one that exists before the cluster, and the rights of one that
 * AKS makes are not in this program. The kubelet's has no rights: workloads get theirs by workload identity.
 */
export function createIdentities(scope: AksScope, network: AksNetwork): AksIdentities {
  const { name, settings, resourceGroupName, options } = scope;
  const identity = (role: string) =>
    new managedidentity.UserAssignedIdentity(`${name}-${role}`, { resourceGroupName }, options);
  const controlPlane = identity("control-plane");
  const kubelet = identity("kubelet");
  const grants = [
    grantRole(scope, `${name}-control-plane-network`, {
      principalId: controlPlane.principalId,
      roleDefinitionId: roleDefinitionId(settings.subscriptionId, "networkContributor"),
      scope: network.networkId,
    }),
    grantRole(scope, `${name}-control-plane-kubelet`, {
      principalId: controlPlane.principalId,
      roleDefinitionId: roleDefinitionId(settings.subscriptionId, "managedIdentityOperator"),
      scope: kubelet.id,
    }),
  ];
  return { controlPlane, kubelet, grants };
}
