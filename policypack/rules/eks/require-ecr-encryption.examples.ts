import type { CloudExamples } from "../../examples";
import { compliantRepository } from "./compliant";
import type { RepositoryInputs } from "./inputs";

export const requireEcrEncryptionExamples: CloudExamples<RepositoryInputs> = {
  rule: "require-ecr-encryption",
  good: {
    "a key of one's own": compliantRepository,
  },
  bad: {
    "the default, S3's key": {
      inputs: { ...compliantRepository, encryptionConfigurations: undefined },
      at: "encryptionConfigurations[].encryptionType",
    },
    AES256: {
      inputs: { ...compliantRepository, encryptionConfigurations: [{ encryptionType: "AES256" }] },
      at: "encryptionConfigurations[].encryptionType",
    },
    "KMS with AWS's own key": {
      inputs: { ...compliantRepository, encryptionConfigurations: [{ encryptionType: "KMS" }] },
      at: "encryptionConfigurations[].kmsKey",
    },
  },
};
