import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodeConfig, compliantNodePool } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

export const restrictGkeNodeImageExamples: CloudExamples<NodePoolInputs> = {
  rule: "restrict-gke-node-image",
  good: {
    "a pool": compliantNodePool,
    "left to Google": {
      ...compliantNodePool,
      nodeConfig: { ...compliantNodeConfig, imageType: undefined },
    },
    "in lower case, as the API also takes it": {
      ...compliantNodePool,
      nodeConfig: { ...compliantNodeConfig, imageType: "cos_containerd" },
    },
  },
  bad: {
    Ubuntu: {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, imageType: "UBUNTU_CONTAINERD" },
      },
      at: "nodeConfig.imageType",
    },
  },
};

export const restrictGkeNodeImageClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-gke-node-image",
  type: "gcp:container/cluster:Cluster",
  good: { "a first pool that is described": compliantCluster },
  bad: {
    "Ubuntu on the first pool": {
      inputs: {
        ...compliantCluster,
        nodeConfig: { ...compliantNodeConfig, imageType: "UBUNTU_CONTAINERD" },
      },
      at: "nodeConfig.imageType",
    },
  },
};
