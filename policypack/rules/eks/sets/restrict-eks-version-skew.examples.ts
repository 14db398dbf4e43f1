import type { CloudSetExamples, ProgramResource } from "../../../examples";
import { cluster, nodes } from "./program";

/** The program with the versions of its control plane and of its nodes, which are told apart by their types. */
function versions(controlPlane: string, group: string | undefined): ProgramResource[] {
  return [...cluster, ...nodes].map((resource) => {
    if (resource.type === "aws:eks/cluster:Cluster")
      return { ...resource, inputs: { ...resource.inputs, version: controlPlane } };
    return resource.type === "aws:eks/nodeGroup:NodeGroup" && group !== undefined
      ? { ...resource, inputs: { ...resource.inputs, version: group } }
      : resource;
  });
}

export const restrictEksVersionSkewExamples: CloudSetExamples = {
  rule: "restrict-eks-version-skew",
  good: {
    "no version of the group's own": versions("1.36", undefined),
    "the same minor version": versions("1.36", "1.36"),
    "two minor versions behind": versions("1.36", "1.34"),
  },
  bad: {
    "newer than the control plane": {
      resources: versions("1.35", "1.36"),
      of: "pool",
      at: "version",
    },
    "three minor versions behind": {
      resources: versions("1.36", "1.33"),
      of: "pool",
      at: "version",
    },
  },
};
