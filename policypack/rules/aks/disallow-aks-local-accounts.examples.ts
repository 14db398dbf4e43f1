import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const disallowAksLocalAccountsExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-aks-local-accounts",
  good: { "local accounts off": compliantCluster },
  bad: {
    "local accounts on": {
      inputs: { ...compliantCluster, disableLocalAccounts: false },
      at: "disableLocalAccounts",
    },
    "local accounts by default": {
      inputs: { ...compliantCluster, disableLocalAccounts: undefined },
      at: "disableLocalAccounts",
    },
  },
};
