import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodeConfig, compliantNodePool, without } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

const withoutKey = without(compliantNodeConfig, "bootDiskKmsKey");

export const requireGkeDiskEncryptionExamples: CloudExamples<NodePoolInputs> = {
  rule: "require-gke-disk-encryption",
  good: { "a key of one's own": compliantNodePool },
  bad: {
    "Google's own key": {
      inputs: { ...compliantNodePool, nodeConfig: withoutKey },
      at: "nodeConfig.bootDiskKmsKey",
    },
  },
};

export const requireGkeDiskEncryptionClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-disk-encryption",
  type: "gcp:container/cluster:Cluster",
  good: {
    "a first pool under a key of one's own": compliantCluster,
    "a first pool that is removed before it holds anything": {
      ...compliantCluster,
      nodeConfig: undefined,
    },
  },
  bad: {
    "Google's own key on the first pool": {
      inputs: { ...compliantCluster, nodeConfig: withoutKey },
      at: "nodeConfig.bootDiskKmsKey",
    },
  },
};
