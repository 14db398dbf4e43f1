import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeSecretsEncryptionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-secrets-encryption",
  good: { "a key of one's own": compliantCluster },
  bad: {
    off: {
      inputs: { ...compliantCluster, databaseEncryption: { state: "DECRYPTED" } },
      at: "databaseEncryption.state",
    },
    "left to Google": {
      inputs: { ...compliantCluster, databaseEncryption: undefined },
      at: "databaseEncryption.state",
    },
    "no key": {
      inputs: { ...compliantCluster, databaseEncryption: { state: "ENCRYPTED" } },
      at: "databaseEncryption.keyName",
    },
  },
};
