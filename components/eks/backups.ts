import * as backup from "@pulumi/aws/backup";
import type * as eks from "@pulumi/aws/eks";
import * as iam from "@pulumi/aws/iam";
import type * as kms from "@pulumi/aws/kms";

import { managedPolicyArn } from "./place";
import { serviceTrust } from "./policy-documents";
import { createRole } from "./roles";
import type { EksScope } from "./scope";

/** What keeps a cluster's objects and volumes. */
export interface ClusterBackups {
  readonly vault: backup.Vault;
  readonly lock: backup.VaultLockConfiguration;
  readonly plan: backup.Plan;
  readonly selection: backup.Selection;
}

/** Days. */
const retention = { shortest: 7, kept: 35 } as const;

/**
 * Backs up the cluster's objects and volumes each night, under its key. A recovery point cannot be deleted in its first
 * week. The lock is one that an administrator of the account can lift: the other sort could never be lifted, and a vault
 * could not be taken down with its stack. docs/guides/restore-drill.md says how it is tried whether they can be restored.
 */
export function createBackups(scope: EksScope, cluster: eks.Cluster, key: kms.Key): ClusterBackups {
  const { name, settings, place, decommission, options } = scope;
  const vault = new backup.Vault(
    `${name}-backups`,
    { name: `eks-${settings.name}`, kmsKeyArn: key.arn },
    { ...options, protect: !decommission },
  );
  const lock = new backup.VaultLockConfiguration(
    `${name}-backups-lock`,
    {
      backupVaultName: vault.name,
      minRetentionDays: retention.shortest,
      maxRetentionDays: retention.kept,
    },
    options,
  );
  const plan = new backup.Plan(
    `${name}-nightly`,
    {
      name: `eks-${settings.name}`,
      rules: [
        {
          ruleName: "nightly",
          targetVaultName: vault.name,
          // In UTC.
          schedule: "cron(0 1 * * ? *)",
          lifecycle: { deleteAfter: retention.kept },
        },
      ],
    },
    // A recovery point that the lock's bounds forbid is not made.
    { ...options, dependsOn: [lock] },
  );
  const role = createRole(scope, "backup", serviceTrust("backup.amazonaws.com", place));
  const permissions = new iam.RolePolicyAttachment(
    `${name}-backup-policy`,
    {
      role: role.name,
      policyArn: managedPolicyArn(place, "service-role/AWSBackupServiceRolePolicyForBackup"),
    },
    options,
  );
  const selection = new backup.Selection(
    `${name}-backup-selection`,
    {
      name: `eks-${settings.name}`,
      planId: plan.id,
      iamRoleArn: role.arn,
      resources: [cluster.arn],
    },
    { ...options, dependsOn: [permissions] },
  );
  return { vault, lock, plan, selection };
}
