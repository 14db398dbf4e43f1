import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeLabelsExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-labels",
  good: {
    labelled: compliantCluster,
  },
  bad: {
    none: { inputs: { ...compliantCluster, resourceLabels: undefined }, at: "resourceLabels" },
    "an empty mapping": {
      inputs: { ...compliantCluster, resourceLabels: {} },
      at: "resourceLabels",
    },
  },
};
