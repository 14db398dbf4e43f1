import { defineCloudRule } from "../../rule";
import type { BackupPlanInputs } from "./inputs";

export const requireGkeCompleteBackups = defineCloudRule<BackupPlanInputs>({
  id: "require-gke-complete-backups",
  title: "Backups of everything, that happen",
  rationale:
    "A backup without Secrets or volumes brings back a cluster that does not work, and one that is paused brings back none.",
  remediation:
    "Set allNamespaces, includeSecrets and includeVolumeData of backupConfig to true and backupSchedule to a cronSchedule that is not paused.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "hipaa/164.308.a.7", "gdpr/32.1.c"],
  on: ["gcp:gkebackup/backupPlan:BackupPlan"],
  requirements: [
    {
      property: "backupConfig.allNamespaces",
      wanted: "true",
      holds: ({ backupConfig }) => backupConfig?.allNamespaces === true,
    },
    {
      property: "backupConfig.includeSecrets",
      wanted: "true",
      holds: ({ backupConfig }) => backupConfig?.includeSecrets === true,
    },
    {
      property: "backupConfig.includeVolumeData",
      wanted: "true",
      holds: ({ backupConfig }) => backupConfig?.includeVolumeData === true,
    },
    {
      property: "backupSchedule",
      wanted: "a schedule that is not paused",
      holds: ({ backupSchedule: schedule, deactivated }) =>
        deactivated !== true &&
        schedule !== undefined &&
        schedule.paused !== true &&
        (Object.hasOwn(schedule, "cronSchedule") || Object.hasOwn(schedule, "rpoConfig")),
    },
  ],
});
