import type { CloudExamples } from "../../examples";
import { compliantBackupPlan } from "./compliant";
import type { BackupPlanInputs } from "./inputs";

export const requireGkeBackupLockExamples: CloudExamples<BackupPlanInputs> = {
  rule: "require-gke-backup-lock",
  good: {
    locked: compliantBackupPlan,
  },
  bad: {
    "not locked": {
      inputs: { ...compliantBackupPlan, retentionPolicy: { backupRetainDays: 35 } },
      at: "retentionPolicy.backupDeleteLockDays",
    },
    "locked for a day": {
      inputs: { ...compliantBackupPlan, retentionPolicy: { backupDeleteLockDays: 1 } },
      at: "retentionPolicy.backupDeleteLockDays",
    },
  },
};
