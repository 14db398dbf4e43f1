import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

type Advanced = NonNullable<ClusterInputs["networkProfile"]>["advancedNetworking"];

const withAdvanced = (advancedNetworking: Advanced): ClusterInputs => ({
  ...compliantCluster,
  networkProfile: { ...compliantCluster.networkProfile, advancedNetworking },
});
const at = "networkProfile.advancedNetworking";

export const requireAksFqdnPoliciesExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-fqdn-policies",
  good: {
    "by name": compliantCluster,
    "by name and path": withAdvanced({
      enabled: true,
      security: { enabled: true, advancedNetworkPolicies: "L7" },
    }),
  },
  bad: {
    "nothing said": { inputs: withAdvanced(undefined), at },
    "switched off": {
      inputs: withAdvanced({
        enabled: false,
        security: { enabled: true, advancedNetworkPolicies: "FQDN" },
      }),
      at,
    },
    "observability alone": {
      inputs: withAdvanced({
        enabled: true,
        security: { enabled: false, advancedNetworkPolicies: "FQDN" },
      }),
      at,
    },
    "addresses alone": {
      inputs: withAdvanced({
        enabled: true,
        security: { enabled: true, advancedNetworkPolicies: "None" },
      }),
      at,
    },
  },
};
