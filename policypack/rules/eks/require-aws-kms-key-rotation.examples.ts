import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

export const requireAwsKmsKeyRotationExamples: CloudExamples<KeyInputs> = {
  rule: "require-aws-kms-key-rotation",
  good: {
    "rotated key": compliantKey,
    "key rotated every quarter": { ...compliantKey, rotationPeriodInDays: 90 },
    "signing key, which KMS cannot rotate": {
      deletionWindowInDays: 30,
      customerMasterKeySpec: "RSA_4096",
      keyUsage: "SIGN_VERIFY",
    },
  },
  bad: {
    "rotation left out": {
      inputs: { ...compliantKey, enableKeyRotation: undefined },
      at: "enableKeyRotation",
    },
    "rotation every seven years": {
      inputs: { ...compliantKey, rotationPeriodInDays: 2555 },
      at: "rotationPeriodInDays",
    },
  },
};
