import type { CloudSetExamples } from "../../../examples";
import { attached, nodes } from "./program";

export const restrictEksNodeRoleExamples: CloudSetExamples = {
  rule: "restrict-eks-node-role",
  good: {
    "what a node needs": nodes,
  },
  bad: {
    "the rights of the network plugin": {
      resources: [...nodes, attached("cni", "AmazonEKS_CNI_Policy")],
      of: "pool",
      at: "nodeRoleArn",
    },
    "everything on S3": {
      resources: [...nodes, attached("s3", "AmazonS3FullAccess")],
      of: "pool",
      at: "nodeRoleArn",
    },
  },
};
