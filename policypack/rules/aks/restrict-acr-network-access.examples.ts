import type { CloudExamples } from "../../examples";
import { compliantRegistry, without } from "./compliant";
import type { RegistryInputs } from "./inputs";

const office = { action: "Allow" as const, iPAddressOrRange: "203.0.113.0/24" };

export const restrictAcrNetworkAccessExamples: CloudExamples<RegistryInputs> = {
  rule: "restrict-acr-network-access",
  good: {
    "private endpoints alone": compliantRegistry,
    "an office alone": {
      ...without(compliantRegistry, "publicNetworkAccess"),
      networkRuleSet: { defaultAction: "Deny", ipRules: [office] },
    },
  },
  bad: {
    "open to the internet": {
      inputs: { ...compliantRegistry, publicNetworkAccess: "Enabled" },
      at: "publicNetworkAccess",
    },
    "nothing said": {
      inputs: without(compliantRegistry, "publicNetworkAccess"),
      at: "publicNetworkAccess",
    },
    "rules that let in who they do not name": {
      inputs: {
        ...without(compliantRegistry, "publicNetworkAccess"),
        networkRuleSet: { defaultAction: "Allow", ipRules: [office] },
      },
      at: "publicNetworkAccess",
    },
    "a tier that is always open": {
      inputs: { ...compliantRegistry, sku: { name: "Standard" } },
      at: "sku.name",
    },
  },
};
