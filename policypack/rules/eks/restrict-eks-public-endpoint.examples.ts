import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withEndpoint(vpcConfig: Partial<ClusterInputs["vpcConfig"]>): ClusterInputs {
  return { ...compliantCluster, vpcConfig: { ...compliantCluster.vpcConfig, ...vpcConfig } };
}

function openTo(...publicAccessCidrs: string[]): ClusterInputs {
  return withEndpoint({ endpointPublicAccess: true, publicAccessCidrs });
}

const at = "vpcConfig.publicAccessCidrs";

export const restrictEksPublicEndpointExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-eks-public-endpoint",
  good: {
    "private endpoint only": compliantCluster,
    "public endpoint for one office": openTo("203.0.113.0/24"),
    "public endpoint for an IPv6 site": openTo("2001:db8::/48"),
  },
  bad: {
    "public endpoint without a list": { inputs: withEndpoint({ endpointPublicAccess: true }), at },
    "public endpoint by default": { inputs: withEndpoint({ endpointPublicAccess: undefined }), at },
    "empty list": { inputs: openTo(), at },
    "the whole of IPv4": { inputs: openTo("0.0.0.0/0"), at },
    "the whole of IPv6": { inputs: openTo("::/0"), at },
    "both halves of IPv4": { inputs: openTo("0.0.0.0/1", "128.0.0.0/1"), at },
    "one wide range among narrow ones": { inputs: openTo("203.0.113.0/24", "64.0.0.0/2"), at },
  },
};
