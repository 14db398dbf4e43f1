import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodeConfig, compliantNodePool } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

export const disallowGkeKubeletReadonlyPortExamples: CloudExamples<NodePoolInputs> = {
  rule: "disallow-gke-kubelet-readonly-port",
  good: {
    "closed on the pool": compliantNodePool,
    "left to the cluster's default": {
      ...compliantNodePool,
      nodeConfig: { ...compliantNodeConfig, kubeletConfig: undefined },
    },
  },
  bad: {
    "open on the pool": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: {
          ...compliantNodeConfig,
          kubeletConfig: { insecureKubeletReadonlyPortEnabled: "TRUE" },
        },
      },
      at: "nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled",
    },
  },
};

export const disallowGkeKubeletReadonlyPortClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-gke-kubelet-readonly-port",
  type: "gcp:container/cluster:Cluster",
  good: { "closed by default": compliantCluster },
  bad: {
    "left to the version": {
      inputs: { ...compliantCluster, nodePoolDefaults: undefined },
      at: "nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled",
    },
    "open on pools that GKE makes": {
      inputs: {
        ...compliantCluster,
        nodePoolAutoConfig: { nodeKubeletConfig: { insecureKubeletReadonlyPortEnabled: "TRUE" } },
      },
      at: "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled",
    },
    "open on the first pool": {
      inputs: {
        ...compliantCluster,
        nodeConfig: {
          ...compliantNodeConfig,
          kubeletConfig: { insecureKubeletReadonlyPortEnabled: "TRUE" },
        },
      },
      at: "nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled",
    },
  },
};
