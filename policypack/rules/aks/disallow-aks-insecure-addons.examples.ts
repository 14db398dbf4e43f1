import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const disallowAksInsecureAddonsExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-aks-insecure-addons",
  good: {
    "no add-ons": compliantCluster,
    "both off": {
      ...compliantCluster,
      addonProfiles: {
        kubeDashboard: { enabled: false },
        httpApplicationRouting: { enabled: false },
      },
    },
    "another add-on": { ...compliantCluster, addonProfiles: { azurepolicy: { enabled: true } } },
  },
  bad: {
    dashboard: {
      inputs: { ...compliantCluster, addonProfiles: { kubeDashboard: { enabled: true } } },
      at: "addonProfiles.kubeDashboard.enabled",
    },
    "HTTP routing": {
      inputs: { ...compliantCluster, addonProfiles: { httpApplicationRouting: { enabled: true } } },
      at: "addonProfiles.httpApplicationRouting.enabled",
    },
  },
};
