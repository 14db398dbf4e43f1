import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

export const requireAwsKmsDeletionWindow = defineCloudRule<KeyInputs>({
  id: "require-aws-kms-deletion-window",
  title: "Thirty days to take back the deletion of a KMS key",
  rationale:
    "What a key encrypted is lost with it: Secrets, volumes and backups. The window is the time to notice.",
  remediation: "Leave deletionWindowInDays out, or set it to 30, the longest that KMS grants.",
  severity: "medium",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.24", "gdpr/32.1.c"],
  on: ["aws:kms/key:Key"],
  requirements: [
    {
      property: "deletionWindowInDays",
      wanted: "30",
      holds: ({ deletionWindowInDays = 30 }) => deletionWindowInDays >= 30,
    },
  ],
});
