import type * as containerservice from "@pulumi/azure-native/containerservice";
import type * as monitor from "@pulumi/azure-native/monitor";
import type * as operationalinsights from "@pulumi/azure-native/operationalinsights";

import type { AksBackups } from "./backups";
import type { AksBreakGlass } from "./break-glass";
import type { AksDeletionGuard } from "./deletion-guard";
import type { AksDiskEncryption } from "./disk-encryption";
import type { AksEvents } from "./events";
import type { AksFlowLogs } from "./flow-logs";
import type { AksKeys } from "./keys";
import type { AksNetwork } from "./network";
import type { SubscriptionTrail } from "./subscription-trail";

/** What an AKS cluster is made of, as far as a guard rests on it. */
export interface AksParts {
  readonly cluster: containerservice.ManagedCluster;
  readonly pools: readonly containerservice.AgentPool[];
  readonly maintenance: readonly containerservice.MaintenanceConfiguration[];
  readonly keys: AksKeys;
  readonly diskEncryption: AksDiskEncryption;
  readonly network: AksNetwork;
  readonly workspace: operationalinsights.Workspace;
  readonly auditLogs: monitor.DiagnosticSetting;
  readonly flowLogs: AksFlowLogs;
  readonly breakGlass: AksBreakGlass;
  readonly tamperingAlarm: monitor.ActivityLogAlert;
  /** Absent while the stack is being decommissioned. */
  readonly deletionGuard: AksDeletionGuard | undefined;
  /** Absent outside of production. */
  readonly events: AksEvents | undefined;
  /** Absent outside of production. */
  readonly backups: AksBackups | undefined;
  /** Absent where somebody else keeps it. */
  readonly trail: SubscriptionTrail | undefined;
}
