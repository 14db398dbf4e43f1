import type { CloudExamples } from "../../examples";
import { compliantKeyVersion } from "./compliant";
import type { KeyVersionInputs } from "./inputs";

export const disallowGcpKeyDestructionExamples: CloudExamples<KeyVersionInputs> = {
  rule: "disallow-gcp-key-destruction",
  good: {
    "left alone": compliantKeyVersion,
    enabled: { ...compliantKeyVersion, state: "ENABLED" },
  },
  bad: {
    "scheduled for destruction": {
      inputs: { ...compliantKeyVersion, state: "DESTROY_SCHEDULED" },
      at: "state",
    },
    disabled: { inputs: { ...compliantKeyVersion, state: "DISABLED" }, at: "state" },
  },
};
