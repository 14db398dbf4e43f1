import type { CloudExamples } from "../../examples";
import { compliantRegistry } from "./compliant";
import type { RegistryInputs } from "./inputs";

export const disallowAcrAnonymousPullExamples: CloudExamples<RegistryInputs> = {
  rule: "disallow-acr-anonymous-pull",
  good: {
    "nothing said": compliantRegistry,
    "said so": { ...compliantRegistry, anonymousPullEnabled: false },
  },
  bad: {
    "anyone pulls": {
      inputs: { ...compliantRegistry, anonymousPullEnabled: true },
      at: "anonymousPullEnabled",
    },
  },
};
