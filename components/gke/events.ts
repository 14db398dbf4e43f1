import * as logging from "@pulumi/gcp/logging";
import * as pubsub from "@pulumi/gcp/pubsub";
import * as pulumi from "@pulumi/pulumi";
import { auditFilter } from "./audit-logs";
import type { UsableKey } from "./keys";
import type { GkeScope } from "./scope";

/** What the cluster says as it happens, for those who listen. */
export interface ClusterEvents {
  /** Upgrades that come and happened, security bulletins. */
  readonly notifications: pubsub.Topic;
  /** Audit events, for Falco's `k8saudit-gke` source. */
  readonly audit: pubsub.Topic;
  readonly auditSubscription: pubsub.Subscription;
}

/**
 * Two topics that keep messages in the cluster's region, under its key. Bigger than a topic must be is nothing here: a
 * subscription that nobody reads drops what is older than a day.
 */
export function createEvents(scope: GkeScope, key: UsableKey): ClusterEvents {
  const { name, settings, options } = scope;
  const topic = (what: string) =>
    new pubsub.Topic(
      `${name}-${what}`,
      {
        kmsKeyName: key.id,
        messageStoragePolicy: { allowedPersistenceRegions: [settings.region] },
      },
      { ...options, dependsOn: [...key.grants] },
    );
  const audit = topic("audit-events");
  const sink = new logging.ProjectSink(
    `${name}-audit-events-sink`,
    {
      description: `Audit events of the GKE cluster ${settings.name}, as they happen`,
      destination: pulumi.interpolate`pubsub.googleapis.com/${audit.id}`,
      filter: auditEventFilter(settings),
      uniqueWriterIdentity: true,
    },
    options,
  );
  const publisher = new pubsub.TopicIAMMember(
    `${name}-audit-events-publisher`,
    { topic: audit.name, role: "roles/pubsub.publisher", member: sink.writerIdentity },
    options,
  );
  const auditSubscription = new pubsub.Subscription(
    `${name}-audit-events-falco`,
    {
      topic: audit.id,
      messageRetentionDuration: "86400s",
      ackDeadlineSeconds: 60,
      // Without it Google deletes a subscription that nobody reads for a month.
      expirationPolicy: { ttl: "" },
    },
    { ...options, dependsOn: publisher },
  );
  return { notifications: topic("notifications"), audit, auditSubscription };
}

/** What is done in the cluster through its API; what Google does to it from outside is no event of Kubernetes. */
function auditEventFilter(settings: GkeScope["settings"]): string {
  return `${auditFilter(settings)} AND resource.type="k8s_cluster" AND protoPayload.serviceName="k8s.io"`;
}
