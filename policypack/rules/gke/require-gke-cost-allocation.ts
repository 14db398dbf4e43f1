import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireGkeCostAllocation = defineCloudRule<ClusterInputs>({
  id: "require-gke-cost-allocation",
  title: "Costs told apart by namespace and label",
  rationale:
    "A bill that names the cluster alone shows neither who runs away with it nor that somebody mines coins in it.",
  remediation: "Set costManagementConfig.enabled to true.",
  severity: "low",
  controls: ["iso-27001-2022/A.8.6"],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "costManagementConfig.enabled",
      wanted: "true",
      holds: ({ costManagementConfig }) => costManagementConfig?.enabled === true,
    },
  ],
});
