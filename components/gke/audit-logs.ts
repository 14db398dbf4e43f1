import * as logging from "@pulumi/gcp/logging";
import * as pulumi from "@pulumi/pulumi";
import type { UsableKey } from "./keys";
import type { GkeScope } from "./scope";

/** Where the cluster's logs are kept, and what brings them there. */
export interface AuditLogs {
  readonly bucket: logging.ProjectBucketConfig;
  readonly sink: logging.ProjectSink;
}

/**
 * Keeps the cluster's audit and control-plane logs for the configured time, in its region, under our own key: the
 * default bucket keeps data-access logs for 30 days, wherever Google likes. Google does not give the name of a deleted
 * bucket back for seven days.
 *
 * Writes and administration are always logged. Reads (of a Secret, say) are logged because the project's trail asks for
 * them, which is one for all clusters of the project: `ProjectTrail`.
 */
export function createAuditLogs(
  { name, settings, decommission, options }: GkeScope,
  key: UsableKey,
): AuditLogs {
  const bucket = new logging.ProjectBucketConfig(
    `${name}-audit-bucket`,
    {
      project: settings.project,
      location: settings.region,
      bucketId: `${settings.name}-audit`,
      description: `Audit and control-plane logs of the GKE cluster ${settings.name}`,
      retentionDays: settings.auditLogRetentionDays,
      cmekSettings: { kmsKeyName: key.id },
    },
    { ...options, dependsOn: [...key.grants], protect: !decommission },
  );
  const sink = new logging.ProjectSink(
    `${name}-audit-sink`,
    {
      description: `Audit and control-plane logs of the GKE cluster ${settings.name}`,
      destination: pulumi.interpolate`logging.googleapis.com/${bucket.id}`,
      filter: auditFilter(settings),
      // A bucket in the sink's own project needs no grant for it.
      uniqueWriterIdentity: true,
    },
    options,
  );
  return { bucket, sink };
}

/** Selects what was done to the cluster and in it, by its API server's account and by Google's. */
export function auditFilter({
  name,
  region,
}: {
  readonly name: string;
  readonly region: string;
}): string {
  return [
    `resource.labels.cluster_name="${name}"`,
    `resource.labels.location="${region}"`,
    `(${[
      `(resource.type=("k8s_cluster" OR "gke_cluster" OR "gke_nodepool") AND logName:"cloudaudit.googleapis.com")`,
      `resource.type="k8s_control_plane_component"`,
    ].join(" OR ")})`,
  ].join(" AND ");
}
