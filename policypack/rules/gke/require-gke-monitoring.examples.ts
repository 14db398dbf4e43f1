import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeMonitoringExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-monitoring",
  good: {
    on: compliantCluster,
    "left to the default": { ...compliantCluster, monitoringConfig: undefined },
  },
  bad: {
    "no components": {
      inputs: { ...compliantCluster, monitoringConfig: { enableComponents: [] } },
      at: "monitoringConfig.enableComponents",
    },
    "off by the older switch": {
      inputs: { ...compliantCluster, monitoringConfig: undefined, monitoringService: "none" },
      at: "monitoringService",
    },
  },
};
