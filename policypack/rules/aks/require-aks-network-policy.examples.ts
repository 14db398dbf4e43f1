import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function enforcedBy(networkPolicy: string | undefined, networkDataplane?: string): ClusterInputs {
  const outboundType = "userAssignedNATGateway";
  return {
    ...compliantCluster,
    networkProfile: {
      ...{ networkPlugin: "azure", outboundType, networkPolicy, networkDataplane },
      ...(networkDataplane === "cilium" && {
        advancedNetworking: compliantCluster.networkProfile?.advancedNetworking,
      }),
    },
  };
}

export const requireAksNetworkPolicyExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-network-policy",
  good: {
    Cilium: compliantCluster,
    Calico: enforcedBy("calico"),
    "Azure's own": enforcedBy("azure"),
  },
  bad: {
    "no engine": {
      inputs: enforcedBy(undefined),
      at: "networkProfile.networkPolicy",
    },
    "engine none": {
      inputs: enforcedBy("none"),
      at: "networkProfile.networkPolicy",
    },
    "misspelt engine": {
      inputs: enforcedBy("cillium"),
      at: "networkProfile.networkPolicy",
    },
    "Cilium as data plane only": {
      inputs: enforcedBy(undefined, "cilium"),
      at: "networkProfile.networkPolicy",
    },
  },
};
