import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeGoogleGroupsExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-google-groups",
  good: { "groups on": compliantCluster },
  bad: {
    "groups off": {
      inputs: { ...compliantCluster, authenticatorGroupsConfig: undefined },
      at: "authenticatorGroupsConfig.securityGroup",
    },
  },
};
