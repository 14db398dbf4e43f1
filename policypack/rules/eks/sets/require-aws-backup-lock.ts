import { defineCloudSetRule } from "../../../rule";

const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

export const requireAwsBackupLock = defineCloudSetRule({
  id: "require-aws-backup-lock",
  title: "Backup vaults whose recovery points nobody deletes at once",
  rationale: "Who takes over an account deletes the backups first.",
  remediation:
    "Make a VaultLockConfiguration with the vault's name as backupVaultName and a minRetentionDays of a week or more.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.13", "hipaa/164.308.a.7"],
  on: ["aws:backup/vault:Vault"],
  reads: [lock],
  requirements: [
    {
      property: "name",
      wanted: "the backupVaultName of a lock with minRetentionDays of 7 or more",
      holds: (vault, set) =>
        set
          .referring(vault, lock, "backupVaultName")
          .some(({ inputs }) => Number(inputs["minRetentionDays"]) >= 7),
    },
  ],
});
