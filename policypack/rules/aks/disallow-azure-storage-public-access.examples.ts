import type { CloudExamples } from "../../examples";
import { compliantStorageAccount, without } from "./compliant";
import type { StorageAccountInputs } from "./inputs";

export const disallowAzureStoragePublicAccessExamples: CloudExamples<StorageAccountInputs> = {
  rule: "disallow-azure-storage-public-access",
  good: {
    "subnets that are named": compliantStorageAccount,
    "private endpoints alone": {
      ...without(compliantStorageAccount, "networkRuleSet"),
      publicNetworkAccess: "Disabled",
    },
  },
  bad: {
    "blobs for anyone": {
      inputs: { ...compliantStorageAccount, allowBlobPublicAccess: true },
      at: "allowBlobPublicAccess",
    },
    "nothing said about blobs": {
      inputs: without(compliantStorageAccount, "allowBlobPublicAccess"),
      at: "allowBlobPublicAccess",
    },
    "no rule of the network": {
      inputs: without(compliantStorageAccount, "networkRuleSet"),
      at: "networkRuleSet.defaultAction",
    },
  },
};
