import { defineCloudRule } from "../../rule";
import type { BackupPlanInputs } from "./inputs";

export const requireGkeBackupLock = defineCloudRule<BackupPlanInputs>({
  id: "require-gke-backup-lock",
  title: "Backups that nobody can delete at once",
  rationale: "Who holds a cluster to ransom deletes its backups first.",
  remediation: "Set retentionPolicy.backupDeleteLockDays to 7 or more.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.c"],
  on: ["gcp:gkebackup/backupPlan:BackupPlan"],
  requirements: [
    {
      property: "retentionPolicy.backupDeleteLockDays",
      wanted: "7 days or more",
      holds: ({ retentionPolicy }) => (retentionPolicy?.backupDeleteLockDays ?? 0) >= 7,
    },
  ],
});
