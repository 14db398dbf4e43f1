import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeWorkloadIdentityExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-workload-identity",
  good: {
    on: compliantCluster,
    "an Autopilot cluster, which always has it": {
      ...compliantCluster,
      enableAutopilot: true,
      workloadIdentityConfig: undefined,
    },
  },
  bad: {
    off: {
      inputs: { ...compliantCluster, workloadIdentityConfig: undefined },
      at: "workloadIdentityConfig.workloadPool",
    },
  },
};
