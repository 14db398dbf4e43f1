import * as eventhub from "@pulumi/azure-native/eventhub";
import * as monitor from "@pulumi/azure-native/monitor";
import type * as pulumi from "@pulumi/pulumi";

import type { AksScope } from "./scope";

/** Audit events as they happen, for those who listen. */
export interface AksEvents {
  readonly namespace: eventhub.Namespace;
  readonly setting: monitor.DiagnosticSetting;
}

/**
 * The route that Falco's `k8saudit-aks` source reads: every audit event of the cluster, for a day. Azure Monitor writes by
 * a rule of the namespace that may send and nothing else; its key is in nobody's hands.
 */
export function createEvents(
  { name, resourceGroupName, options }: AksScope,
  clusterId: pulumi.Input<string>,
): AksEvents {
  const namespace = new eventhub.Namespace(
    `${name}-events`,
    {
      resourceGroupName,
      sku: { name: eventhub.SkuName.Standard, tier: eventhub.SkuTier.Standard, capacity: 1 },
      minimumTlsVersion: eventhub.TlsVersion.TlsVersion_1_2,
      isAutoInflateEnabled: true,
      maximumThroughputUnits: 4,
    },
    options,
  );
  // What is trusted by Azure comes in, Azure Monitor among it, and nobody else until a range or subnet is named.
  const closed = new eventhub.NamespaceNetworkRuleSet(
    `${name}-events-closed`,
    {
      resourceGroupName,
      namespaceName: namespace.name,
      defaultAction: eventhub.DefaultAction.Deny,
      trustedServiceAccessEnabled: true,
    },
    options,
  );
  const hub = new eventhub.EventHub(
    `${name}-audit-events`,
    {
      resourceGroupName,
      namespaceName: namespace.name,
      partitionCount: 4,
      retentionDescription: {
        cleanupPolicy: eventhub.CleanupPolicyRetentionDescription.Delete,
        retentionTimeInHours: 24,
      },
    },
    options,
  );
  const sender = new eventhub.NamespaceAuthorizationRule(
    `${name}-events-sender`,
    {
      resourceGroupName,
      namespaceName: namespace.name,
      rights: [eventhub.AccessRights.Send],
    },
    options,
  );
  const setting = new monitor.DiagnosticSetting(
    `${name}-audit-events`,
    {
      name: "audit-events",
      resourceUri: clusterId,
      eventHubAuthorizationRuleId: sender.id,
      eventHubName: hub.name,
      logs: [{ category: "kube-audit", enabled: true }],
    },
    { ...options, dependsOn: closed },
  );
  return { namespace, setting };
}
