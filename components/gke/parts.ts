import type * as container from "@pulumi/gcp/container";
import type * as projects from "@pulumi/gcp/projects";
import type { AuditLogs } from "./audit-logs";
import type { ClusterBackups } from "./backups";
import type { BreakGlass } from "./break-glass";
import type { ClusterEvents } from "./events";
import type { ClusterKeys } from "./keys";
import type { ClusterFirewall, ClusterNetwork } from "./network";
import type { ProjectTrail } from "./project-trail";

/** What a GKE cluster is made of, as far as a guard rests on it. */
export interface GkeParts {
  readonly cluster: container.Cluster;
  readonly pools: readonly container.NodePool[];
  readonly keys: ClusterKeys;
  readonly network: ClusterNetwork;
  readonly firewall: ClusterFirewall;
  readonly auditLogs: AuditLogs;
  readonly events: ClusterEvents;
  readonly administrators: readonly projects.IAMMember[];
  readonly breakGlass: BreakGlass;
  /** Absent outside of production. */
  readonly backups: ClusterBackups | undefined;
  /** Absent where somebody else keeps it. */
  readonly trail: ProjectTrail | undefined;
}
