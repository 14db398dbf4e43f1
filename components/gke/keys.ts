import * as kms from "@pulumi/gcp/kms";
import { getProjectCmekSettingsOutput } from "@pulumi/gcp/logging";
import { getProjectOutput } from "@pulumi/gcp/organizations";
import * as pulumi from "@pulumi/pulumi";
import type { DeletionPolicy, KeyPurpose } from "./choices";
import type { GkeScope } from "./scope";

/** A key that a Google service may use, once the grant exists. */
export interface UsableKey {
  readonly id: pulumi.Output<string>;
  readonly grant: kms.CryptoKeyIAMMember;
}

export interface ClusterKeys {
  /** Secrets in etcd. */
  readonly secrets: UsableKey;
  /** Boot disks of the nodes. */
  readonly disks: UsableKey;
  /** The bucket of audit logs. */
  readonly logs: UsableKey;
}

/**
 * The customer-managed keys of the cluster, one per purpose, so that each service may use only its own. Keys outlive
 * the cluster: Pulumi forgets them on destroy and never deletes them, because what they encrypted (backups, retained
 * logs, a cluster that failed to delete) is lost without them. The names end in a random suffix, so that a cluster of
 * the same name can be made again.
 */
export function createKeys({ name, settings, options }: GkeScope): ClusterKeys {
  const { project, region } = settings;
  const kept = { ...options, retainOnDelete: true };
  const ring = new kms.KeyRing(`${name}-keys`, { location: region }, kept);

  const invoke = { parent: options.parent, provider: options.provider };
  const { number } = getProjectOutput({ projectId: project }, invoke);
  const logging = getProjectCmekSettingsOutput({ project }, invoke).serviceAccountId;

  const usableBy = (purpose: string, agent: pulumi.Output<string>): UsableKey => {
    const key = new kms.CryptoKey(
      `${name}-${purpose}-key`,
      {
        keyRing: ring.id,
        purpose: "ENCRYPT_DECRYPT" satisfies KeyPurpose,
        rotationPeriod: seconds(90),
        destroyScheduledDuration: seconds(30),
        // Should the option above ever go missing, the provider refuses as well.
        deletionPolicy: "PREVENT" satisfies DeletionPolicy,
      },
      kept,
    );
    const grant = new kms.CryptoKeyIAMMember(
      `${name}-${purpose}-key-user`,
      {
        cryptoKeyId: key.id,
        role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
        member: pulumi.interpolate`serviceAccount:${agent}`,
      },
      options,
    );
    return { id: key.id, grant };
  };

  return {
    secrets: usableBy("secrets", serviceAgent(number, "container-engine-robot")),
    disks: usableBy("disks", serviceAgent(number, "compute-system")),
    logs: usableBy("logs", logging),
  };
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
