import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeDataplaneV2Examples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-dataplane-v2",
  good: {
    "Dataplane V2": compliantCluster,
    "an Autopilot cluster, which always has it": {
      ...compliantCluster,
      enableAutopilot: true,
      datapathProvider: undefined,
    },
  },
  bad: {
    "the legacy data plane": {
      inputs: { ...compliantCluster, datapathProvider: "LEGACY_DATAPATH" },
      at: "datapathProvider",
    },
    "left to Google": {
      inputs: { ...compliantCluster, datapathProvider: undefined },
      at: "datapathProvider",
    },
  },
};
