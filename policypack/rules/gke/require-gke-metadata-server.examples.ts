import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodeConfig, compliantNodePool } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

export const requireGkeMetadataServerExamples: CloudExamples<NodePoolInputs> = {
  rule: "require-gke-metadata-server",
  good: { "a pool": compliantNodePool },
  bad: {
    "all of the metadata": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, workloadMetadataConfig: { mode: "GCE_METADATA" } },
      },
      at: "nodeConfig.workloadMetadataConfig.mode",
    },
    "left to Google": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, workloadMetadataConfig: undefined },
      },
      at: "nodeConfig.workloadMetadataConfig.mode",
    },
  },
};

export const requireGkeMetadataServerClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-metadata-server",
  type: "gcp:container/cluster:Cluster",
  good: { "a first pool that is described": compliantCluster },
  bad: {
    "all of the metadata on the first pool": {
      inputs: {
        ...compliantCluster,
        nodeConfig: { ...compliantNodeConfig, workloadMetadataConfig: { mode: "GCE_METADATA" } },
      },
      at: "nodeConfig.workloadMetadataConfig.mode",
    },
  },
};
