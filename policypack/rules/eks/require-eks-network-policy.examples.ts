import type { CloudExamples } from "../../examples";
import { compliantCniAddon } from "./compliant";
import type { AddonInputs } from "./inputs";

function configured(configurationValues: string | undefined): AddonInputs {
  return { ...compliantCniAddon, configurationValues };
}

const at = "configurationValues";

export const requireEksNetworkPolicyExamples: CloudExamples<AddonInputs> = {
  rule: "require-eks-network-policy",
  good: {
    "enforcement in JSON": compliantCniAddon,
    "enforcement in YAML": configured("env: {}\nenableNetworkPolicy: 'true'\n"),
    "an add-on that is no network plugin": { clusterName: "blue", addonName: "coredns" },
  },
  bad: {
    "plugin as it comes": { inputs: configured(undefined), at },
    "enforcement off": { inputs: configured('{"enableNetworkPolicy":"false"}'), at },
    "a boolean, which the add-on refuses": {
      inputs: configured('{"enableNetworkPolicy":true}'),
      at,
    },
  },
};
