import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

const at = "deletionProtection";

export const requireEksDeletionProtectionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-deletion-protection",
  good: { "protected cluster": compliantCluster },
  bad: {
    "protection off": { inputs: { ...compliantCluster, deletionProtection: false }, at },
    "protection left out": { inputs: { ...compliantCluster, deletionProtection: undefined }, at },
  },
};
