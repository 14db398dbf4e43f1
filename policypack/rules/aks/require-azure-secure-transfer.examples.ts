import type { CloudExamples } from "../../examples";
import { compliantStorageAccount, without } from "./compliant";
import type { StorageAccountInputs } from "./inputs";

export const requireAzureSecureTransferExamples: CloudExamples<StorageAccountInputs> = {
  rule: "require-azure-secure-transfer",
  good: { "TLS 1.2": compliantStorageAccount },
  bad: {
    "plain HTTP": {
      inputs: { ...compliantStorageAccount, enableHttpsTrafficOnly: false },
      at: "enableHttpsTrafficOnly",
    },
    "TLS 1.0": {
      inputs: { ...compliantStorageAccount, minimumTlsVersion: "TLS1_0" },
      at: "minimumTlsVersion",
    },
    "no version said": {
      inputs: without(compliantStorageAccount, "minimumTlsVersion"),
      at: "minimumTlsVersion",
    },
  },
};
