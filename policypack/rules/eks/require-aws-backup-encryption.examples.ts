import type { CloudExamples } from "../../examples";
import { compliantBackupVault } from "./compliant";
import type { BackupVaultInputs } from "./inputs";

export const requireAwsBackupEncryptionExamples: CloudExamples<BackupVaultInputs> = {
  rule: "require-aws-backup-encryption",
  good: {
    "a key of one's own": compliantBackupVault,
  },
  bad: {
    "AWS's own key": {
      inputs: { name: "backups" },
      at: "kmsKeyArn",
    },
  },
};
