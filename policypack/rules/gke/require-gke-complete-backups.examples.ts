import type { CloudExamples } from "../../examples";
import { compliantBackupPlan } from "./compliant";
import type { BackupPlanInputs } from "./inputs";

const withConfig = (change: object) => ({
  ...compliantBackupPlan,
  backupConfig: { ...compliantBackupPlan.backupConfig, ...change },
});

export const requireGkeCompleteBackupsExamples: CloudExamples<BackupPlanInputs> = {
  rule: "require-gke-complete-backups",
  good: {
    "everything, every night": compliantBackupPlan,
  },
  bad: {
    "some namespaces": {
      inputs: withConfig({ allNamespaces: undefined, selectedNamespaces: { namespaces: ["web"] } }),
      at: "backupConfig.allNamespaces",
    },
    "no Secrets": {
      inputs: withConfig({ includeSecrets: false }),
      at: "backupConfig.includeSecrets",
    },
    "no volumes": {
      inputs: withConfig({ includeVolumeData: undefined }),
      at: "backupConfig.includeVolumeData",
    },
    "no schedule": {
      inputs: { ...compliantBackupPlan, backupSchedule: undefined },
      at: "backupSchedule",
    },
    paused: {
      inputs: {
        ...compliantBackupPlan,
        backupSchedule: { cronSchedule: "0 1 * * *", paused: true },
      },
      at: "backupSchedule",
    },
  },
};
