import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireEksSecretsEncryptionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-secrets-encryption",
  good: { "Secrets under a key of one's own": compliantCluster },
  bad: {
    "no encryption": {
      inputs: { ...compliantCluster, encryptionConfig: undefined },
      at: "encryptionConfig.provider.keyArn",
    },
    "a key for nothing": {
      inputs: {
        ...compliantCluster,
        encryptionConfig: {
          provider: { keyArn: "arn:aws:kms:eu-central-1:111122223333:key/k" },
          resources: [],
        },
      },
      at: "encryptionConfig.resources",
    },
  },
};
