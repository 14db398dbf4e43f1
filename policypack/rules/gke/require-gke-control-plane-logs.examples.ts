import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeControlPlaneLogsExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-control-plane-logs",
  good: {
    "everything logged": compliantCluster,
    "everything but workloads logged": {
      ...compliantCluster,
      loggingConfig: {
        enableComponents: ["SYSTEM_COMPONENTS", "APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"],
      },
    },
  },
  bad: {
    "Google's default": {
      inputs: { ...compliantCluster, loggingConfig: undefined },
      at: "loggingConfig.enableComponents",
    },
    "no API server": {
      inputs: {
        ...compliantCluster,
        loggingConfig: {
          enableComponents: ["SYSTEM_COMPONENTS", "CONTROLLER_MANAGER", "SCHEDULER"],
        },
      },
      at: "loggingConfig.enableComponents",
    },
    "logging off": {
      inputs: { ...compliantCluster, loggingService: "none" },
      at: "loggingService",
    },
  },
};
