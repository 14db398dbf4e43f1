import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireGkeVpcNativeExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-vpc-native",
  good: {
    "VPC-native": compliantCluster,
    "left to the default": { ...compliantCluster, networkingMode: undefined },
  },
  bad: {
    routes: { inputs: { ...compliantCluster, networkingMode: "ROUTES" }, at: "networkingMode" },
  },
};
