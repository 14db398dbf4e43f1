import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const disallowGkeExternalIpServicesExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-gke-external-ip-services",
  good: {
    off: compliantCluster,
    "left to the default": { ...compliantCluster, serviceExternalIpsConfig: undefined },
  },
  bad: {
    on: {
      inputs: { ...compliantCluster, serviceExternalIpsConfig: { enabled: true } },
      at: "serviceExternalIpsConfig.enabled",
    },
  },
};
