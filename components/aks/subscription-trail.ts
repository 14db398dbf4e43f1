import * as monitor from "@pulumi/azure-native/monitor";
import * as operationalinsights from "@pulumi/azure-native/operationalinsights";
import { Provider } from "@pulumi/azure-native/provider";
import * as resources from "@pulumi/azure-native/resources";
import * as security from "@pulumi/azure-native/security";
import * as pulumi from "@pulumi/pulumi";

import type { AzureClusterSettings } from "../settings/schema";
import { longestWorkspaceRetention } from "./audit-logs";

export interface SubscriptionTrailArgs {
  /** The subscription's clusters in this stack, in the order of its file; the first one's region is the trail's. */
  readonly clusters: readonly [AzureClusterSettings, ...AzureClusterSettings[]];
}

/** Categories of the Activity log. */
type ActivityLog =
  | "Administrative"
  | "Security"
  | "ServiceHealth"
  | "Alert"
  | "Recommendation"
  | "Policy"
  | "Autoscale"
  | "ResourceHealth";

/** Plans of Defender for Cloud that watch what a cluster stands on. */
type DefenderPlan = "Containers" | "KeyVaults" | "Arm" | "StorageAccounts";

/**
 * What is done in an Azure subscription through its resource manager, and the plans by which Defender watches it. One per
 * subscription, however many clusters it has: a plan exists once, and two that claim it would undo each other.
 *
 * The plans stay on when the stack is destroyed: others in the subscription rely on them.
 */
export class SubscriptionTrail extends pulumi.ComponentResource {
  static readonly type = "palisade:azure:SubscriptionTrail";

  readonly activityLog: monitor.DiagnosticSetting;
  readonly workspace: operationalinsights.Workspace;
  readonly plans: readonly security.Pricing[];

  constructor(name: string, args: SubscriptionTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    super(SubscriptionTrail.type, name, {}, opts);
    const { clusters } = args;
    const { subscriptionId, tenantId, region } = clusters[0];
    const provider = new Provider(
      `${name}-trail-azure`,
      { subscriptionId, tenantId, location: region },
      { parent: this },
    );
    const options = { parent: this, provider };
    const group = new resources.ResourceGroup(`${name}-trail`, { location: region }, options);
    const retention = Math.max(...clusters.map(({ auditLogRetentionDays: days }) => days));
    this.workspace = new operationalinsights.Workspace(
      `${name}-trail`,
      {
        resourceGroupName: group.name,
        workspaceName: "palisade-activity",
        sku: { name: operationalinsights.WorkspaceSkuNameEnum.PerGB2018 },
        retentionInDays: Math.min(retention, longestWorkspaceRetention),
      },
      options,
    );
    this.activityLog = new monitor.DiagnosticSetting(
      `${name}-activity-log`,
      {
        name: "palisade-activity",
        resourceUri: `/subscriptions/${subscriptionId}`,
        workspaceId: this.workspace.id,
        logs: activityLogs.map((category) => ({ category, enabled: true })),
      },
      options,
    );
    this.plans = defenderPlans.map(
      (plan) =>
        new security.Pricing(
          `${name}-defender-${plan.toLowerCase()}`,
          {
            scopeId: `subscriptions/${subscriptionId}`,
            pricingName: plan,
            pricingTier: security.PricingTier.Standard,
          },
          { ...options, retainOnDelete: true },
        ),
    );
    this.registerOutputs({ subscriptionId });
  }
}

const activityLogs: readonly ActivityLog[] = [
  ...(["Administrative", "Security", "ServiceHealth", "Alert"] as const),
  ...(["Recommendation", "Policy", "Autoscale", "ResourceHealth"] as const),
];

const defenderPlans: readonly DefenderPlan[] = [
  "Arm",
  "Containers",
  "KeyVaults",
  "StorageAccounts",
];

/** One trail for each subscription that the stack's clusters are in, by subscription. */
export function createSubscriptionTrails(
  clusters: readonly AzureClusterSettings[],
): ReadonlyMap<string, SubscriptionTrail> {
  const bySubscription = new Map<string, [AzureClusterSettings, ...AzureClusterSettings[]]>();
  for (const cluster of clusters.filter(
    ({ subscriptionTrail }) => subscriptionTrail === "install",
  )) {
    const others = bySubscription.get(cluster.subscriptionId);
    if (others) {
      others.push(cluster);
    } else {
      bySubscription.set(cluster.subscriptionId, [cluster]);
    }
  }
  return new Map(
    [...bySubscription].map(([subscription, inIt]) => [
      subscription,
      new SubscriptionTrail(subscription, { clusters: inIt }),
    ]),
  );
}
