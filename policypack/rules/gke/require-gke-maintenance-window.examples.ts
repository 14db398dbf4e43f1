import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeMaintenanceWindowExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-maintenance-window",
  good: {
    "a recurring window": compliantCluster,
    "a daily window": {
      ...compliantCluster,
      maintenancePolicy: { dailyMaintenanceWindow: { startTime: "03:00" } },
    },
  },
  bad: {
    "no window": {
      inputs: { ...compliantCluster, maintenancePolicy: undefined },
      at: "maintenancePolicy",
    },
    "exclusions alone": {
      inputs: { ...compliantCluster, maintenancePolicy: { maintenanceExclusions: [] } },
      at: "maintenancePolicy",
    },
  },
};
