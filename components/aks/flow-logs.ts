import * as managedidentity from "@pulumi/azure-native/managedidentity";
import * as network from "@pulumi/azure-native/network";
import type * as operationalinsights from "@pulumi/azure-native/operationalinsights";
import type * as storage from "@pulumi/azure-native/storage";

import type { AksNetwork } from "./network";
import { grantRole, roleDefinitionId } from "./roles";
import type { AksScope } from "./scope";
import { createClosedStorage } from "./storage";

/** Most days that a flow log is kept. */
const longestRetention = 365;

/** Who talked to whom, and where that is kept. */
export interface AksFlowLogs {
  readonly flowLog: network.FlowLog;
  readonly account: storage.StorageAccount;
}

/**
 * Logs every flow in the network. Azure makes one network watcher in each region that has a network, in a group of its
 * own: this one is used and not made, because a second is refused.
 */
export function createFlowLogs(
  scope: AksScope,
  { networkId }: AksNetwork,
  workspace: operationalinsights.Workspace,
): AksFlowLogs {
  const { name, settings, resourceGroupName, options } = scope;
  const account = createClosedStorage(`${name}-flows`, resourceGroupName, [], options);
  const writer = new managedidentity.UserAssignedIdentity(
    `${name}-flow-logs`,
    { resourceGroupName },
    options,
  );
  const grant = grantRole(scope, `${name}-flow-logs-writer`, {
    principalId: writer.principalId,
    roleDefinitionId: roleDefinitionId(settings.subscriptionId, "storageBlobDataContributor"),
    scope: account.id,
  });
  const flowLog = new network.FlowLog(
    `${name}-flow-log`,
    {
      resourceGroupName: "NetworkWatcherRG",
      networkWatcherName: `NetworkWatcher_${settings.region}`,
      targetResourceId: networkId,
      enabled: true,
      storageId: account.id,
      identity: {
        type: network.ResourceIdentityType.UserAssigned,
        userAssignedIdentities: [writer.id],
      },
      format: { type: network.FlowLogFormatType.JSON, version: 2 },
      retentionPolicy: {
        enabled: true,
        days: Math.min(settings.auditLogRetentionDays, longestRetention),
      },
      flowAnalyticsConfiguration: {
        networkWatcherFlowAnalyticsConfiguration: {
          enabled: true,
          workspaceResourceId: workspace.id,
          workspaceId: workspace.customerId,
          workspaceRegion: settings.region,
          trafficAnalyticsInterval: 60,
        },
      },
    },
    { ...options, dependsOn: grant },
  );
  return { flowLog, account };
}
