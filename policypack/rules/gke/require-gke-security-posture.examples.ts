import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeSecurityPostureExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-security-posture",
  good: {
    basic: compliantCluster,
    enterprise: { ...compliantCluster, securityPostureConfig: { mode: "ENTERPRISE" } },
  },
  bad: {
    off: {
      inputs: { ...compliantCluster, securityPostureConfig: { mode: "DISABLED" } },
      at: "securityPostureConfig.mode",
    },
    "left to Google": {
      inputs: { ...compliantCluster, securityPostureConfig: undefined },
      at: "securityPostureConfig.mode",
    },
  },
};
