import type { CloudExamples } from "../../examples";
import { compliantKey } from "./compliant";
import type { KeyInputs } from "./inputs";

export const requireGcpKmsDestructionDelayExamples: CloudExamples<KeyInputs> = {
  rule: "require-gcp-kms-destruction-delay",
  good: {
    "thirty days": compliantKey,
    "Google's own thirty days": { ...compliantKey, destroyScheduledDuration: undefined },
    "four months": { ...compliantKey, destroyScheduledDuration: "10368000s" },
  },
  bad: {
    "a day": {
      inputs: { ...compliantKey, destroyScheduledDuration: "86400s" },
      at: "destroyScheduledDuration",
    },
  },
};
