import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeFqdnPoliciesExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-fqdn-policies",
  good: {
    "both on": compliantCluster,
  },
  bad: {
    "no DNS names": {
      inputs: { ...compliantCluster, enableFqdnNetworkPolicy: false },
      at: "enableFqdnNetworkPolicy",
    },
    "no cluster-wide policies": {
      inputs: { ...compliantCluster, enableCiliumClusterwideNetworkPolicy: undefined },
      at: "enableCiliumClusterwideNetworkPolicy",
    },
  },
};
