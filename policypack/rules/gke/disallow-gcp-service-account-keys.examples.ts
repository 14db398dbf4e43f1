import type { CloudExamples } from "../../examples";
import { compliantServiceAccountKey } from "./compliant";
import type { ServiceAccountKeyInputs } from "./inputs";

export const disallowGcpServiceAccountKeysExamples: CloudExamples<ServiceAccountKeyInputs> = {
  rule: "disallow-gcp-service-account-keys",
  good: {
    "the public half of a key": compliantServiceAccountKey,
  },
  bad: {
    "a key that Google makes": {
      inputs: {
        serviceAccountId:
          "projects/example-data/serviceAccounts/deployer@example-data.iam.gserviceaccount.com",
      },
      at: "publicKeyData",
    },
  },
};
