import { defineCloudRule } from "../../rule";
import { nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

export const restrictGkeNodeImage = defineCloudRule<NodeInputs>({
  id: "restrict-gke-node-image",
  title: "Nodes on Container-Optimized OS",
  rationale:
    "A general-purpose image has a package manager, a writable root and hundreds of programs that a node does not need.",
  remediation: "Set nodeConfig.imageType to COS_CONTAINERD.",
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.5.1",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "imageType",
      "COS_CONTAINERD, or left out, which is the same",
      ({ imageType }) => imageType === undefined || imageType.toUpperCase() === "COS_CONTAINERD",
    ),
  ],
});
