import { anyHolds } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { RegistryInputs } from "./inputs";

export const restrictAcrNetworkAccess = defineCloudRule<RegistryInputs>({
  id: "restrict-acr-network-access",
  title: "Azure registries closed to the internet",
  rationale:
    "A stolen token pushes an image from anywhere, which every cluster then runs. Only the tier Premium can be closed.",
  remediation:
    'Set sku.name to "Premium" and publicNetworkAccess to "Disabled" with a private endpoint, or networkRuleSet.defaultAction to "Deny" with the ranges that may come in.',
  severity: "medium",
  controls: [
    "cis-aks-1.8.0/5.1.4",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["azure-native:containerregistry:Registry"],
  requirements: [
    {
      property: "sku.name",
      wanted: '"Premium", which alone can be closed',
      holds: ({ sku }) => sku.name === "Premium",
    },
    {
      property: "publicNetworkAccess",
      wanted: '"Disabled", or networkRuleSet.defaultAction "Deny"',
      holds: (inputs) =>
        anyHolds([
          () => inputs.publicNetworkAccess === "Disabled",
          () => inputs.networkRuleSet?.defaultAction === "Deny",
        ]),
    },
  ],
});
