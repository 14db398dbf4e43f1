import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeTransitEncryptionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-transit-encryption",
  good: { encrypted: compliantCluster },
  bad: {
    "in clear": {
      inputs: { ...compliantCluster, inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_DISABLED" },
      at: "inTransitEncryptionConfig",
    },
    "left to Google": {
      inputs: { ...compliantCluster, inTransitEncryptionConfig: undefined },
      at: "inTransitEncryptionConfig",
    },
  },
};
