import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeBinaryAuthorizationExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-binary-authorization",
  good: { "the project's policy enforced": compliantCluster },
  bad: {
    off: {
      inputs: { ...compliantCluster, binaryAuthorization: { evaluationMode: "DISABLED" } },
      at: "binaryAuthorization.evaluationMode",
    },
    "left out": {
      inputs: { ...compliantCluster, binaryAuthorization: undefined },
      at: "binaryAuthorization.evaluationMode",
    },
  },
};
