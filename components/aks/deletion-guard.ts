import * as authorization from "@pulumi/azure-native/authorization";

import type { AksNetwork } from "./network";
import type { AksScope } from "./scope";

/** What keeps a cluster from being deleted. */
export interface AksDeletionGuard {
  readonly lock: authorization.ManagementLockByScope;
  readonly assignment: authorization.PolicyAssignment;
}

/**
 * AKS has no deletion protection, so Azure itself refuses. A lock on the cluster would also be on its pools, and none of
 * them could make room for its successor. A policy denies the deletion of the cluster alone, and of its group while it is
 * in there; the lock is on the network, without which there is no cluster either.
 */
export function createDeletionGuard(
  { name, resourceGroupId, options }: AksScope,
  { networkId }: AksNetwork,
): AksDeletionGuard {
  const lock = new authorization.ManagementLockByScope(
    `${name}-lock`,
    {
      scope: networkId,
      lockName: "palisade",
      level: authorization.LockLevel.CanNotDelete,
      notes: howToLift,
    },
    options,
  );
  const definition = new authorization.PolicyDefinition(
    `${name}-keep-cluster`,
    {
      displayName: "Deny the deletion of AKS clusters",
      description: howToLift,
      policyType: authorization.PolicyType.Custom,
      mode: "Indexed",
      policyRule: {
        if: { field: "type", equals: "Microsoft.ContainerService/managedClusters" },
        then: {
          effect: "denyAction",
          details: { actionNames: ["delete"], cascadeBehaviors: { resourceGroup: "deny" } },
        },
      },
    },
    options,
  );
  const assignment = new authorization.PolicyAssignment(
    `${name}-keep-cluster`,
    {
      scope: resourceGroupId,
      policyDefinitionId: definition.id,
      displayName: "Deny the deletion of AKS clusters",
      enforcementMode: authorization.EnforcementMode.Default,
      nonComplianceMessages: [{ message: howToLift }],
    },
    options,
  );
  return { lock, assignment };
}

const howToLift = "Set decommission to true in the stack's configuration to lift this guard.";
