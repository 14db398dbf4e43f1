import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksNetworkPolicyExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-network-policy",
  good: {
    Cilium: compliantCluster,
    Calico: {
      ...compliantCluster,
      networkProfile: { networkPlugin: "azure", networkPolicy: "calico" },
    },
    "Azure's own": {
      ...compliantCluster,
      networkProfile: { networkPlugin: "azure", networkPolicy: "azure" },
    },
  },
  bad: {
    "nothing said about the network": {
      inputs: { ...compliantCluster, networkProfile: undefined },
      at: "networkProfile.networkPolicy",
    },
    "no engine": {
      inputs: { ...compliantCluster, networkProfile: { networkPlugin: "azure" } },
      at: "networkProfile.networkPolicy",
    },
    "engine none": {
      inputs: {
        ...compliantCluster,
        networkProfile: { networkPlugin: "azure", networkPolicy: "none" },
      },
      at: "networkProfile.networkPolicy",
    },
    "misspelt engine": {
      inputs: {
        ...compliantCluster,
        networkProfile: { networkPlugin: "azure", networkPolicy: "cillium" },
      },
      at: "networkProfile.networkPolicy",
    },
    "Cilium as data plane only": {
      inputs: {
        ...compliantCluster,
        networkProfile: { networkPlugin: "azure", networkDataplane: "cilium" },
      },
      at: "networkProfile.networkPolicy",
    },
  },
};
