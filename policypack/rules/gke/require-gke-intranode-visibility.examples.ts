import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeIntranodeVisibilityExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-intranode-visibility",
  good: {
    visible: compliantCluster,
    "an Autopilot cluster, which always has it": {
      ...compliantCluster,
      enableAutopilot: true,
      enableIntranodeVisibility: undefined,
    },
  },
  bad: {
    invisible: {
      inputs: { ...compliantCluster, enableIntranodeVisibility: false },
      at: "enableIntranodeVisibility",
    },
    "left to Google": {
      inputs: { ...compliantCluster, enableIntranodeVisibility: undefined },
      at: "enableIntranodeVisibility",
    },
  },
};
