import type { CloudExamples } from "../../examples";
import { compliantBackupPlan, without } from "./compliant";
import type { BackupPlanInputs } from "./inputs";

const withoutKey = without(compliantBackupPlan.backupConfig, "encryptionKey");

export const requireGkeBackupEncryptionExamples: CloudExamples<BackupPlanInputs> = {
  rule: "require-gke-backup-encryption",
  good: {
    "a key of ours": compliantBackupPlan,
  },
  bad: {
    "left to Google": {
      inputs: { ...compliantBackupPlan, backupConfig: withoutKey },
      at: "backupConfig.encryptionKey",
    },
  },
};
