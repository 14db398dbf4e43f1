import { defineCloudRule } from "../../rule";
import type { BackupVaultInputs } from "./inputs";

export const requireAwsBackupEncryption = defineCloudRule<BackupVaultInputs>({
  id: "require-aws-backup-encryption",
  title: "Backups encrypted with a customer-managed key",
  rationale: "A recovery point holds every Secret of a cluster, and can be copied to any account.",
  remediation: "Set kmsKeyArn to a KMS key of yours.",
  severity: "high",
  controls: [
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.13",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["aws:backup/vault:Vault"],
  requirements: [
    {
      property: "kmsKeyArn",
      wanted: "a KMS key",
      holds: (inputs) => Object.hasOwn(inputs, "kmsKeyArn"),
    },
  ],
});
