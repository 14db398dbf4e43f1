import * as kms from "@pulumi/gcp/kms";
import { getProjectCmekSettingsOutput } from "@pulumi/gcp/logging";
import { getProjectOutput } from "@pulumi/gcp/organizations";
import * as pulumi from "@pulumi/pulumi";
import type { DeletionPolicy, KeyPurpose } from "./choices";
import { isBackedUp, type GkeScope } from "./scope";

/** A key that Google services may use, once the grants exist. */
export interface UsableKey {
  readonly id: pulumi.Output<string>;
  readonly key: kms.CryptoKey;
  readonly grants: readonly kms.CryptoKeyIAMMember[];
}

export interface ClusterKeys {
  /** Secrets in etcd. */
  readonly secrets: UsableKey;
  /** Boot disks of the nodes. */
  readonly disks: UsableKey;
  /** The bucket of audit logs. */
  readonly logs: UsableKey;
  /** Audit events and notifications on their way. */
  readonly events: UsableKey;
  /** Where the cluster is backed up. */
  readonly backups?: UsableKey;
}

/**
 * The customer-managed keys of the cluster, one per purpose, so that each service may use only its own. Keys outlive
 * the cluster: Pulumi forgets them on destroy and never deletes them, because what they encrypted (backups, retained
 * logs, a cluster that failed to delete) is lost without them. The names end in a random suffix, so that a cluster of
 * the same name can be made again.
 */
export function createKeys({ name, settings, environment, options }: GkeScope): ClusterKeys {
  const { project, region } = settings;
  const ring = createKeyRing(name, region, options);
  const { number } = getProjectOutput({ projectId: project }, invoked(options));
  const nodes = serviceAgent(number, "compute-system");
  const engine = serviceAgent(number, "container-engine-robot");
  const events = serviceAgent(number, "gcp-sa-pubsub");
  const backups = serviceAgent(number, "gcp-sa-gkebackup");
  const key = (purpose: string, ...agents: pulumi.Output<string>[]) =>
    createKey(`${name}-${purpose}-key`, ring, agents, options);
  return {
    secrets: key("secrets", engine),
    disks: key("disks", nodes),
    logs: key("logs", loggingAgent(project, options)),
    events: key("events", events),
    // The agent in the cluster writes backups as the engine, and volumes are copied by the backup service.
    ...(isBackedUp(environment) && { backups: key("backups", engine, backups) }),
  };
}

type Options = GkeScope["options"];

/** A ring for keys that outlive what they encrypt. */
export function createKeyRing(name: string, location: string, options: Options): kms.KeyRing {
  return new kms.KeyRing(`${name}-keys`, { location }, { ...options, retainOnDelete: true });
}

/** A key that rotates, is never deleted and that the given service accounts alone may use. */
export function createKey(
  name: string,
  ring: kms.KeyRing,
  agents: readonly pulumi.Output<string>[],
  options: Options,
): UsableKey {
  const key = new kms.CryptoKey(
    name,
    {
      keyRing: ring.id,
      purpose: "ENCRYPT_DECRYPT" satisfies KeyPurpose,
      rotationPeriod: seconds(90),
      destroyScheduledDuration: seconds(30),
      // Should the option below ever go missing, the provider refuses as well.
      deletionPolicy: "PREVENT" satisfies DeletionPolicy,
    },
    { ...options, retainOnDelete: true },
  );
  const grants = agents.map(
    (agent, index) =>
      new kms.CryptoKeyIAMMember(
        index === 0 ? `${name}-user` : `${name}-user-${index + 1}`,
        {
          cryptoKeyId: key.id,
          role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
          member: pulumi.interpolate`serviceAccount:${agent}`,
        },
        options,
      ),
  );
  return { id: key.id, key, grants };
}

/** The account that encrypts the project's log buckets. */
export function loggingAgent(project: string, options: Options): pulumi.Output<string> {
  return getProjectCmekSettingsOutput({ project }, invoked(options)).serviceAccountId;
}

function invoked({ parent, provider }: Options): pulumi.InvokeOutputOptions {
  return { parent, provider };
}

/** The identity that a Google service acts as in the project. */
function serviceAgent(
  projectNumber: pulumi.Output<string>,
  service: string,
): pulumi.Output<string> {
  return pulumi.interpolate`service-${projectNumber}@${service}.iam.gserviceaccount.com`;
}

/** Days as the API wants a duration. */
function seconds(days: number): string {
  return `${days * 86_400}s`;
}
