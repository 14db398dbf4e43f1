import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const disallowGkeAlphaClustersExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-gke-alpha-clusters",
  good: {
    "a cluster that lasts": compliantCluster,
    "alpha features off": { ...compliantCluster, enableKubernetesAlpha: false },
  },
  bad: {
    "alpha features on": {
      inputs: { ...compliantCluster, enableKubernetesAlpha: true },
      at: "enableKubernetesAlpha",
    },
  },
};
