import * as logging from "@pulumi/gcp/logging";
import * as projects from "@pulumi/gcp/projects";
import { Provider } from "@pulumi/gcp/provider";
import * as pulumi from "@pulumi/pulumi";
import type { Environment, GcpClusterSettings } from "../settings/schema";
import type { AuditLogType } from "./choices";
import { createKey, createKeyRing, loggingAgent } from "./keys";

export interface ProjectTrailArgs {
  /** The project's clusters in this stack, in the order of its file; the first one's region is the trail's. */
  readonly clusters: readonly [GcpClusterSettings, ...GcpClusterSettings[]];
  readonly environment: Environment;
  /** Lifts `protect` of the bucket. */
  readonly decommission: boolean;
}

/**
 * What is done and read in a Google Cloud project, through every service, beside what the API servers of its clusters
 * log. One per project, however many clusters it has: the audit configuration of a project exists once, and two that
 * claim it would undo each other.
 *
 * Entries of the clusters' own API servers are in their own buckets. The bucket cannot move to another region.
 */
export class ProjectTrail extends pulumi.ComponentResource {
  static readonly type = "palisade:gcp:ProjectTrail";

  readonly auditConfig: projects.IAMAuditConfig;
  readonly bucket: logging.ProjectBucketConfig;

  constructor(name: string, args: ProjectTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    super(ProjectTrail.type, name, {}, opts);
    const { clusters, environment, decommission } = args;
    const { project, region } = clusters[0];
    const google = new Provider(
      `${name}-trail-gcp`,
      { project, region, defaultLabels: { environment, "managed-by": "palisade" } },
      { parent: this },
    );
    const options = { parent: this, provider: google };
    this.auditConfig = new projects.IAMAuditConfig(
      `${name}-audit-config`,
      {
        project,
        service: "allServices",
        // Nobody is exempt: a member of such a list reads unseen.
        auditLogConfigs: (["ADMIN_READ", "DATA_READ", "DATA_WRITE"] satisfies AuditLogType[]).map(
          (logType) => ({ logType }),
        ),
      },
      options,
    );
    const ring = createKeyRing(`${name}-trail`, region, options);
    const key = createKey(`${name}-trail-key`, ring, [loggingAgent(project, options)], options);
    this.bucket = new logging.ProjectBucketConfig(
      `${name}-trail-bucket`,
      {
        project,
        location: region,
        bucketId: "palisade-trail",
        description: `What is done and read in the project ${project}`,
        retentionDays: Math.max(...clusters.map(({ auditLogRetentionDays: days }) => days)),
        cmekSettings: { kmsKeyName: key.id },
      },
      { ...options, dependsOn: [...key.grants], protect: !decommission },
    );
    new logging.ProjectSink(
      `${name}-trail-sink`,
      {
        description: `What is done and read in the project ${project}`,
        destination: pulumi.interpolate`logging.googleapis.com/${this.bucket.id}`,
        filter: 'logName:"cloudaudit.googleapis.com" AND NOT protoPayload.serviceName="k8s.io"',
        uniqueWriterIdentity: true,
      },
      options,
    );
    this.registerOutputs({ project });
  }
}

/** One trail for each project that the stack's clusters are in, by project. */
export function createProjectTrails(
  clusters: readonly GcpClusterSettings[],
  { environment, decommission }: Pick<ProjectTrailArgs, "environment" | "decommission">,
): ReadonlyMap<string, ProjectTrail> {
  const byProject = new Map<string, [GcpClusterSettings, ...GcpClusterSettings[]]>();
  for (const cluster of clusters.filter(({ projectTrail }) => projectTrail === "install")) {
    const others = byProject.get(cluster.project);
    if (others) {
      others.push(cluster);
    } else {
      byProject.set(cluster.project, [cluster]);
    }
  }
  return new Map(
    [...byProject].map(([project, inIt]) => [
      project,
      new ProjectTrail(project, { clusters: inIt, environment, decommission }),
    ]),
  );
}
