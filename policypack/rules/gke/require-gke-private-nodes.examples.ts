import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodePool } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

export const requireGkePrivateNodesExamples: CloudExamples<NodePoolInputs> = {
  rule: "require-gke-private-nodes",
  good: {
    "a private pool": compliantNodePool,
    "a pool like its cluster": { ...compliantNodePool, networkConfig: undefined },
  },
  bad: {
    "a public pool": {
      inputs: { ...compliantNodePool, networkConfig: { enablePrivateNodes: false } },
      at: "networkConfig.enablePrivateNodes",
    },
  },
};

export const requireGkePrivateNodesClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-private-nodes",
  type: "gcp:container/cluster:Cluster",
  good: { "a private cluster": compliantCluster },
  bad: {
    "a public cluster": {
      inputs: { ...compliantCluster, privateClusterConfig: { enablePrivateNodes: false } },
      at: "privateClusterConfig.enablePrivateNodes",
    },
    "left to Google": {
      inputs: { ...compliantCluster, privateClusterConfig: undefined },
      at: "privateClusterConfig.enablePrivateNodes",
    },
  },
};
