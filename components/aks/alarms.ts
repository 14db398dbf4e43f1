import * as monitor from "@pulumi/azure-native/monitor";
import type * as pulumi from "@pulumi/pulumi";

import { builtInRoleId } from "./roles";
import type { AksScope } from "./scope";

/** Something in Azure's Activity log that somebody must hear of. */
export interface Alarm {
  readonly description: string;
  /** Ids of resources; what happens to one of them or below it counts. */
  readonly scopes: readonly pulumi.Input<string>[];
  /** Operations of the resource manager that count; every change where there are none. */
  readonly operations: readonly string[];
}

/** Writes to whoever owns the subscription: they are there, and nobody else can undo what the alarms are about. */
export function createActionGroup({
  name,
  resourceGroupName,
  options,
}: AksScope): monitor.ActionGroup {
  return new monitor.ActionGroup(
    `${name}-owners`,
    {
      resourceGroupName,
      location: "Global",
      groupShortName: "palisade",
      enabled: true,
      armRoleReceivers: [
        { name: "owners", roleId: builtInRoleId("owner"), useCommonAlertSchema: true },
      ],
    },
    options,
  );
}

export function createAlarm(
  { name, resourceGroupName, options }: AksScope,
  role: string,
  group: monitor.ActionGroup,
  { description, scopes, operations }: Alarm,
): monitor.ActivityLogAlert {
  return new monitor.ActivityLogAlert(
    `${name}-${role}`,
    {
      resourceGroupName,
      location: "Global",
      description,
      enabled: true,
      scopes: [...scopes],
      condition: {
        allOf: [
          { field: "category", equals: "Administrative" },
          ...(operations.length > 0
            ? [{ anyOf: operations.map((equals) => ({ field: "operationName", equals })) }]
            : []),
        ],
      },
      actions: { actionGroups: [{ actionGroupId: group.id }] },
    },
    options,
  );
}

/** Takes away what would tell of an attack, or the guards against deletion, or goes around Entra. */
export function tampering({ settings, resourceGroupId }: AksScope): Alarm {
  return {
    description: `Somebody takes guards or logs from the AKS cluster ${settings.name}, or goes around its logins.`,
    scopes: [resourceGroupId],
    operations: [
      "Microsoft.Authorization/locks/delete",
      "Microsoft.Authorization/policyAssignments/delete",
      "Microsoft.Insights/diagnosticSettings/delete",
      "Microsoft.Insights/activityLogAlerts/delete",
      "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action",
      "Microsoft.ContainerService/managedClusters/runCommand/action",
    ],
  };
}
