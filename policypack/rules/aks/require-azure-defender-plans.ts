import { defineCloudRule } from "../../rule";
import type { PricingInputs } from "./inputs";

export const requireAzureDefenderPlans = defineCloudRule<PricingInputs>({
  id: "require-azure-defender-plans",
  title: "Plans of Defender switched on",
  rationale: "The free tier lists settings; nothing in it watches what somebody does.",
  remediation: 'Set pricingTier to "Standard".',
  severity: "medium",
  controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["azure-native:security:Pricing"],
  requirements: [
    {
      property: "pricingTier",
      wanted: '"Standard"',
      holds: ({ pricingTier }) => pricingTier === "Standard",
    },
  ],
});
