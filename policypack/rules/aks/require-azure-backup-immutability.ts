import { defineCloudRule } from "../../rule";
import type { BackupVaultInputs } from "./inputs";

export const requireAzureBackupImmutability = defineCloudRule<BackupVaultInputs>({
  id: "require-azure-backup-immutability",
  title: "Backups in Azure that nobody can delete",
  rationale: "Who encrypts a cluster for ransom deletes its backups first.",
  remediation:
    'Set properties.securitySettings.immutabilitySettings.state to "Locked", which is for ever, or to "Unlocked" while you try it; leave soft delete on.',
  severity: "high",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "gdpr/32.1.c", "hipaa/164.308.a.7"],
  on: ["azure-native:dataprotection:BackupVault"],
  requirements: [
    {
      property: "properties.securitySettings.immutabilitySettings.state",
      wanted: '"Locked" or "Unlocked"',
      holds: ({ properties }) => {
        const state = properties.securitySettings?.immutabilitySettings?.state;
        return state === "Locked" || state === "Unlocked";
      },
    },
    {
      property: "properties.securitySettings.softDeleteSettings.state",
      wanted: '"On" or "AlwaysOn"',
      holds: ({ properties }) => properties.securitySettings?.softDeleteSettings?.state !== "Off",
    },
  ],
});
