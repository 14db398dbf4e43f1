import type { CloudSetExamples } from "../../../examples";
import { compliantBackupVault } from "../compliant";
import { backups, resource, without } from "./program";

const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

export const requireAwsBackupLockExamples: CloudSetExamples = {
  rule: "require-aws-backup-lock",
  good: {
    "a vault under a lock": backups,
    "a lock that names the vault": [
      resource("aws:backup/vault:Vault", "vault", { ...compliantBackupVault, name: "nightly" }),
      resource(lock, "lock", { backupVaultName: "nightly", minRetentionDays: 30 }),
    ],
  },
  bad: {
    "no lock": { resources: without(backups, "lock"), of: "vault", at: "name" },
    "a lock of a day": {
      resources: [
        ...without(backups, "lock"),
        resource(lock, "lock", { minRetentionDays: 1 }, { backupVaultName: "vault" }),
      ],
      of: "vault",
      at: "name",
    },
  },
};
