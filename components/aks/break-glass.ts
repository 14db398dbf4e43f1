import * as managedidentity from "@pulumi/azure-native/managedidentity";
import type * as monitor from "@pulumi/azure-native/monitor";
import type * as pulumi from "@pulumi/pulumi";

import { createAlarm } from "./alarms";
import { grantRole, roleDefinitionId, type BuiltInRole } from "./roles";
import type { AksScope } from "./scope";

/** The way in when nothing else works. */
export interface AksBreakGlass {
  readonly identity: managedidentity.UserAssignedIdentity;
  readonly alarm: monitor.ActivityLogAlert;
}

/**
 * An identity that administers the cluster and that nobody may act as: who must, federates it with an issuer or assigns it
 * to a machine, which only an administrator of the resource group can. Both are changes of the identity in the Activity
 * log, and every one raises the alarm. A group in Entra would be filled where the subscription's log does not look.
 */
export function createBreakGlass(
  scope: AksScope,
  clusterId: pulumi.Input<string>,
  owners: monitor.ActionGroup,
): AksBreakGlass {
  const { name, settings, resourceGroupName, options } = scope;
  const identity = new managedidentity.UserAssignedIdentity(
    `${name}-break-glass`,
    { resourceGroupName },
    options,
  );
  const grant = (what: string, role: BuiltInRole) =>
    grantRole(scope, `${name}-break-glass-${what}`, {
      principalId: identity.principalId,
      roleDefinitionId: roleDefinitionId(settings.subscriptionId, role),
      scope: clusterId,
    });
  grant("login", "clusterUser");
  grant("administration", "clusterAdministrator");
  const alarm = createAlarm(scope, "break-glass-alarm", owners, {
    description:
      `Break-glass access to the AKS cluster ${settings.name}: the identity is in use, or somebody has been allowed to use it. ` +
      "If no incident is open, remove its federated credentials and find out who added them.",
    scopes: [identity.id],
    operations: [],
  });
  return { identity, alarm };
}
