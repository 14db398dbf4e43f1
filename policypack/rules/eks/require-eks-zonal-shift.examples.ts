import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireEksZonalShiftExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-zonal-shift",
  good: {
    "zonal shift on": compliantCluster,
  },
  bad: {
    "zonal shift left out": {
      inputs: { ...compliantCluster, zonalShiftConfig: undefined },
      at: "zonalShiftConfig.enabled",
    },
    "zonal shift off": {
      inputs: { ...compliantCluster, zonalShiftConfig: { enabled: false } },
      at: "zonalShiftConfig.enabled",
    },
  },
};
