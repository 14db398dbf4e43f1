import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeDeletionProtectionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-deletion-protection",
  good: {
    on: compliantCluster,
    "left to the provider, which has it on": { ...compliantCluster, deletionProtection: undefined },
  },
  bad: {
    off: { inputs: { ...compliantCluster, deletionProtection: false }, at: "deletionProtection" },
  },
};
