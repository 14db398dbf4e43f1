import type { CloudExamples } from "../../examples";
import { compliantRepository, without } from "./compliant";
import type { RepositoryInputs } from "./inputs";

export const requireGcpRegistryEncryptionExamples: CloudExamples<RepositoryInputs> = {
  rule: "require-gcp-registry-encryption",
  good: {
    "a key of ours": compliantRepository,
  },
  bad: {
    "left to Google": { inputs: without(compliantRepository, "kmsKeyName"), at: "kmsKeyName" },
  },
};
