import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodeConfig, compliantNodePool } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

export const requireGkeNodeServiceAccountExamples: CloudExamples<NodePoolInputs> = {
  rule: "require-gke-node-service-account",
  good: { "a pool": compliantNodePool },
  bad: {
    "left to Google": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, serviceAccount: undefined },
      },
      at: "nodeConfig.serviceAccount",
    },
    "the default by name": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, serviceAccount: "default" },
      },
      at: "nodeConfig.serviceAccount",
    },
    "the default by its address": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: {
          ...compliantNodeConfig,
          serviceAccount: "123456789012-compute@developer.gserviceaccount.com",
        },
      },
      at: "nodeConfig.serviceAccount",
    },
  },
};

export const requireGkeNodeServiceAccountClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-node-service-account",
  type: "gcp:container/cluster:Cluster",
  good: { "a first pool that is described": compliantCluster },
  bad: {
    "left to Google on the first pool": {
      inputs: {
        ...compliantCluster,
        nodeConfig: { ...compliantNodeConfig, serviceAccount: undefined },
      },
      at: "nodeConfig.serviceAccount",
    },
  },
};
