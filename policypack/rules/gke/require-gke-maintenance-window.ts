import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeMaintenanceWindow = defineCloudRule<ClusterInputs>({
  id: "require-gke-maintenance-window",
  title: "A maintenance window",
  rationale: "GKE upgrades a cluster without one at any hour, that of most load included.",
  remediation:
    "Set maintenancePolicy.recurringWindow, or dailyMaintenanceWindow, to hours in which somebody can look.",
  severity: "low",
  controls: ["soc2-2017/CC8.1", "iso-27001-2022/A.8.32"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "maintenancePolicy",
      wanted: "a recurring or daily window",
      holds: ({ maintenancePolicy: policy }) =>
        policy?.recurringWindow !== undefined ||
        policy?.recurringMaintenanceWindow !== undefined ||
        policy?.dailyMaintenanceWindow !== undefined,
    },
  ],
});
