import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

export const requireGcpKmsRotationExamples: CloudExamples<KeyInputs> = {
  rule: "require-gcp-kms-rotation",
  good: {
    "every ninety days": compliantKey,
    "every month": { ...compliantKey, rotationPeriod: "2592000s" },
    "a key for signatures, which Google does not rotate": {
      ...compliantKey,
      purpose: "ASYMMETRIC_SIGN",
      rotationPeriod: undefined,
    },
  },
  bad: {
    never: { inputs: { ...compliantKey, rotationPeriod: undefined }, at: "rotationPeriod" },
    "every year": {
      inputs: { ...compliantKey, rotationPeriod: "31536000s" },
      at: "rotationPeriod",
    },
    "never, for the default purpose": {
      inputs: { keyRing: "blue", deletionPolicy: "PREVENT" },
      at: "rotationPeriod",
    },
  },
};
