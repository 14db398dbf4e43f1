import { defineCloudRule } from "../../rule";
import type { RepositoryInputs } from "./inputs";

export const requireEcrEncryption = defineCloudRule<RepositoryInputs>({
  id: "require-ecr-encryption",
  title: "ECR images encrypted with a customer-managed key",
  rationale:
    "Images hold source code and, often enough, what should not be in them; a key of your own can be withdrawn.",
  remediation: 'Set encryptionConfigurations to [{ encryptionType: "KMS", kmsKey }].',
  severity: "low",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
  on: ["aws:ecr/repository:Repository"],
  requirements: [
    {
      property: "encryptionConfigurations[].encryptionType",
      wanted: '"KMS"',
      holds: ({ encryptionConfigurations: [first] = [] }) =>
        first?.encryptionType === "KMS" || first?.encryptionType === "KMS_DSSE",
    },
    {
      property: "encryptionConfigurations[].kmsKey",
      wanted: "a KMS key",
      holds: ({ encryptionConfigurations: [first] = [] }) =>
        // Where there is no encryption with KMS at all, the type says so.
        first === undefined || first.encryptionType === "AES256" || Object.hasOwn(first, "kmsKey"),
    },
  ],
});
