import type { CloudExamples } from "../../examples";
import { compliantBackupVault } from "./compliant";
import type { BackupVaultInputs } from "./inputs";

type Security = NonNullable<BackupVaultInputs["properties"]["securitySettings"]>;

const secured = (securitySettings: Security | undefined): BackupVaultInputs => ({
  ...compliantBackupVault,
  properties: { ...compliantBackupVault.properties, securitySettings },
});

export const requireAzureBackupImmutabilityExamples: CloudExamples<BackupVaultInputs> = {
  rule: "require-azure-backup-immutability",
  good: {
    locked: compliantBackupVault,
    "on trial": secured({ immutabilitySettings: { state: "Unlocked" } }),
  },
  bad: {
    "nothing said": {
      inputs: secured(undefined),
      at: "properties.securitySettings.immutabilitySettings.state",
    },
    "switched off": {
      inputs: secured({ immutabilitySettings: { state: "Disabled" } }),
      at: "properties.securitySettings.immutabilitySettings.state",
    },
    "gone once it is deleted": {
      inputs: secured({
        immutabilitySettings: { state: "Locked" },
        softDeleteSettings: { state: "Off" },
      }),
      at: "properties.securitySettings.softDeleteSettings.state",
    },
  },
};
