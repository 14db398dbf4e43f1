import { defineCloudRule } from "../../rule";
import type { RepositoryInputs } from "./inputs";

export const requireGcpRegistryEncryption = defineCloudRule<RepositoryInputs>({
  id: "require-gcp-registry-encryption",
  title: "Registries encrypted with a customer-managed key",
  rationale: "Images hold the code and, too often, credentials.",
  remediation: "Set kmsKeyName to a Cloud KMS key.",
  severity: "low",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.8.24", "hipaa/164.312.a.2.iv", "gdpr/32.1.a"],
  on: ["gcp:artifactregistry/repository:Repository"],
  requirements: [
    {
      property: "kmsKeyName",
      wanted: "a Cloud KMS key",
      holds: (inputs) => Object.hasOwn(inputs, "kmsKeyName"),
    },
  ],
});
