import type { CloudExamples } from "../../examples";
import { compliantNodePool } from "./compliant";
import type { NodePoolInputs } from "./inputs";

export const requireGkeNodeMaintenanceExamples: CloudExamples<NodePoolInputs> = {
  rule: "require-gke-node-maintenance",
  good: { "both on": compliantNodePool },
  bad: {
    "broken nodes left alone": {
      inputs: { ...compliantNodePool, management: { autoRepair: false, autoUpgrade: true } },
      at: "management.autoRepair",
    },
    "old nodes left alone": {
      inputs: { ...compliantNodePool, management: { autoRepair: true } },
      at: "management.autoUpgrade",
    },
  },
};
