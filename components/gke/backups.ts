import type * as container from "@pulumi/gcp/container";
import * as gkebackup from "@pulumi/gcp/gkebackup";
import type { RestoreMode, VolumeRestore } from "./choices";
import type { UsableKey } from "./keys";
import type { GkeScope } from "./scope";

/** What keeps a cluster's objects and volumes, and says how they come back. */
export interface ClusterBackups {
  readonly plan: gkebackup.BackupPlan;
  readonly drill: gkebackup.RestorePlan;
}

/**
 * Backs up every object, Secret and volume each night, under a key of its own. Nobody deletes a backup in its first
 * {@link lockDays} days, not even an owner of the project. The restore plan is the drill of
 * docs/guides/restore-drill.md: it brings namespaces back that are not there, and touches none that are.
 */
export function createBackups(
  { name, settings, decommission, options }: GkeScope,
  cluster: container.Cluster,
  key: UsableKey,
): ClusterBackups {
  const place = { project: settings.project, location: settings.region, cluster: cluster.id };
  const plan = new gkebackup.BackupPlan(
    `${name}-backups`,
    {
      ...place,
      description: `Nightly backups of the GKE cluster ${settings.name}`,
      backupConfig: {
        allNamespaces: true,
        includeSecrets: true,
        includeVolumeData: true,
        encryptionKey: { gcpKmsEncryptionKey: key.id },
      },
      // An hour before the earliest maintenance, in UTC.
      backupSchedule: { cronSchedule: "0 1 * * *", paused: false },
      retentionPolicy: { backupDeleteLockDays: lockDays, backupRetainDays: retainDays },
    },
    { ...options, dependsOn: [...key.grants], protect: !decommission },
  );
  const drill = new gkebackup.RestorePlan(
    `${name}-restore-drill`,
    {
      ...place,
      backupPlan: plan.id,
      description: `Restores what is gone from the GKE cluster ${settings.name}, and overwrites nothing`,
      restoreConfig: {
        allNamespaces: true,
        namespacedResourceRestoreMode: "FAIL_ON_CONFLICT" satisfies RestoreMode,
        volumeDataRestorePolicy: "RESTORE_VOLUME_DATA_FROM_BACKUP" satisfies VolumeRestore,
        clusterResourceRestoreScope: { noGroupKinds: true },
      },
    },
    options,
  );
  return { plan, drill };
}

const lockDays = 7;
const retainDays = 35;
