import { defineCloudRule } from "../../rule";
import type { KeyInputs } from "./inputs";

export const requireGcpKmsDeletionGuard = defineCloudRule<KeyInputs>({
  id: "require-gcp-kms-deletion-guard",
  title: "Cloud KMS keys that a program cannot delete",
  rationale:
    "To delete a key in Pulumi destroys all of its versions: disks, Secrets and backups that are encrypted with them are gone, a cluster that is still in use among them.",
  remediation: "Set deletionPolicy to PREVENT, or to ABANDON with retainOnDelete.",
  severity: "high",
  controls: ["soc2-2017/A1.2", "soc2-2017/CC6.1", "iso-27001-2022/A.8.24"],
  on: ["gcp:kms/cryptoKey:CryptoKey"],
  requirements: [
    {
      property: "deletionPolicy",
      wanted: "PREVENT or ABANDON",
      holds: ({ deletionPolicy }) => deletionPolicy === "PREVENT" || deletionPolicy === "ABANDON",
    },
  ],
});
