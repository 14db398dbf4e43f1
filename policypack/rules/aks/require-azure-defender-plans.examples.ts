import type { CloudExamples } from "../../examples";
import { compliantPricing } from "./compliant";
import type { PricingInputs } from "./inputs";

export const requireAzureDefenderPlansExamples: CloudExamples<PricingInputs> = {
  rule: "require-azure-defender-plans",
  good: { "a plan that watches": compliantPricing },
  bad: {
    "a plan that is free": {
      inputs: { ...compliantPricing, pricingTier: "Free" },
      at: "pricingTier",
    },
  },
};
