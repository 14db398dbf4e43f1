import type { CloudExamples } from "../../examples";
import { compliantCluster, without } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeRegionalClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-regional-cluster",
  good: {
    "a region": compliantCluster,
    "the region of the provider": without(compliantCluster, "location"),
  },
  bad: {
    "a zone": { inputs: { ...compliantCluster, location: "europe-west3-a" }, at: "location" },
  },
};
