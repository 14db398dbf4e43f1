import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withPrivateAccess(endpointPrivateAccess: boolean | undefined): ClusterInputs {
  const vpcConfig = { ...compliantCluster.vpcConfig, endpointPrivateAccess };
  return { ...compliantCluster, vpcConfig };
}

const at = "vpcConfig.endpointPrivateAccess";

export const requireEksPrivateEndpointExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-private-endpoint",
  good: { "private endpoint": withPrivateAccess(true) },
  bad: {
    "private endpoint off": { inputs: withPrivateAccess(false), at },
    "private endpoint left out, which is off": { inputs: withPrivateAccess(undefined), at },
  },
};
