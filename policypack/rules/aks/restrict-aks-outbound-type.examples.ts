import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

const leavingBy = (outboundType: string | undefined): ClusterInputs => ({
  ...compliantCluster,
  networkProfile: { ...compliantCluster.networkProfile, outboundType },
});

export const restrictAksOutboundTypeExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-aks-outbound-type",
  good: {
    "a NAT gateway": compliantCluster,
    "a firewall": leavingBy("userDefinedRouting"),
    "nothing leaves": leavingBy("none"),
  },
  bad: {
    "the load balancer": {
      inputs: leavingBy("loadBalancer"),
      at: "networkProfile.outboundType",
    },
    "nothing said": { inputs: leavingBy(undefined), at: "networkProfile.outboundType" },
  },
};
