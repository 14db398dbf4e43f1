import * as monitor from "@pulumi/azure-native/monitor";
import * as operationalinsights from "@pulumi/azure-native/operationalinsights";
import type * as pulumi from "@pulumi/pulumi";

import type { Environment } from "../settings/schema";
import type { AksScope } from "./scope";

/** Most days that a workspace keeps its logs at hand. */
export const longestWorkspaceRetention = 730;

type ControlPlaneLog =
  | "kube-audit"
  | "kube-audit-admin"
  | "kube-apiserver"
  | "kube-controller-manager"
  | "kube-scheduler"
  | "cloud-controller-manager"
  | "cluster-autoscaler"
  | "guard";

/** Keeps the logs of a cluster's control plane and of its vault. */
export function createLogWorkspace({
  name,
  settings,
  resourceGroupName,
  options,
}: AksScope): operationalinsights.Workspace {
  return new operationalinsights.Workspace(
    `${name}-logs`,
    {
      resourceGroupName,
      sku: { name: operationalinsights.WorkspaceSkuNameEnum.PerGB2018 },
      retentionInDays: Math.min(settings.auditLogRetentionDays, longestWorkspaceRetention),
    },
    options,
  );
}

/** Sends the control plane's logs to the workspace. */
export function logControlPlane(
  { name, environment, options }: AksScope,
  clusterId: pulumi.Input<string>,
  workspaceId: pulumi.Input<string>,
): monitor.DiagnosticSetting {
  return new monitor.DiagnosticSetting(
    `${name}-control-plane-logs`,
    {
      name: "control-plane",
      resourceUri: clusterId,
      workspaceId,
      // A table per category, with columns of its own, at a price and retention of its own.
      logAnalyticsDestinationType: "Dedicated",
      logs: controlPlaneLogs(environment).map((category) => ({ category, enabled: true })),
    },
    options,
  );
}

/** Sends every use of a key, and every attempt, to the workspace. */
export function logVault(
  { name, options }: AksScope,
  vaultId: pulumi.Input<string>,
  workspaceId: pulumi.Input<string>,
): monitor.DiagnosticSetting {
  return new monitor.DiagnosticSetting(
    `${name}-vault-logs`,
    {
      name: "vault",
      resourceUri: vaultId,
      workspaceId,
      logs: [{ categoryGroup: "audit", enabled: true }],
    },
    options,
  );
}

/**
 * In production the full audit log: only it shows who read a Secret. Elsewhere the one without reads, which is a small
 * part of its volume.
 */
function controlPlaneLogs(environment: Environment): readonly ControlPlaneLog[] {
  return [
    environment === "production" ? "kube-audit" : "kube-audit-admin",
    "kube-apiserver",
    "kube-controller-manager",
    "kube-scheduler",
    "cloud-controller-manager",
    "cluster-autoscaler",
    "guard",
  ];
}
