import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeBackupAgentExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-backup-agent",
  good: {
    on: compliantCluster,
  },
  bad: {
    "left to the default": {
      inputs: { ...compliantCluster, addonsConfig: undefined },
      at: "addonsConfig.gkeBackupAgentConfig.enabled",
    },
  },
};
