import { defineCloudRule } from "../../rule";
import type { BackupPlanInputs } from "./inputs";

export const requireGkeBackupEncryption = defineCloudRule<BackupPlanInputs>({
  id: "require-gke-backup-encryption",
  title: "Backups encrypted with a customer-managed key",
  rationale: "A backup holds every Secret of the cluster, and lives longer than it.",
  remediation: "Set backupConfig.encryptionKey.gcpKmsEncryptionKey to a Cloud KMS key.",
  severity: "medium",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
  on: ["gcp:gkebackup/backupPlan:BackupPlan"],
  requirements: [
    {
      property: "backupConfig.encryptionKey",
      wanted: "a Cloud KMS key",
      holds: ({ backupConfig }) =>
        backupConfig !== undefined && Object.hasOwn(backupConfig, "encryptionKey"),
    },
  ],
});
