import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withLogs(enabledClusterLogTypes: string[] | undefined): ClusterInputs {
  return { ...compliantCluster, enabledClusterLogTypes };
}

const at = "enabledClusterLogTypes";

export const requireEksControlPlaneLogsExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-control-plane-logs",
  good: {
    "all five, in any order": withLogs([
      "scheduler",
      "controllerManager",
      "authenticator",
      "audit",
      "api",
    ]),
  },
  bad: {
    "no logs": { inputs: withLogs(undefined), at },
    "all but the audit log": {
      inputs: withLogs(["api", "authenticator", "controllerManager", "scheduler"]),
      at,
    },
    "the audit log only": { inputs: withLogs(["audit"]), at },
  },
};
