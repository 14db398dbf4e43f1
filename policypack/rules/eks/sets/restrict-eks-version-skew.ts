import { allHold } from "../../../all-hold";
import { defineCloudSetRule } from "../../../rule";
import { isWithinSkew } from "../../../version-skew";
import type { ClusterInputs, NodeGroupInputs } from "../inputs";

const cluster = "aws:eks/cluster:Cluster";

export const restrictEksVersionSkew = defineCloudSetRule<NodeGroupInputs>({
  id: "restrict-eks-version-skew",
  title: "Node groups no newer than their control plane, and not far behind",
  rationale:
    "EKS refuses a node group that is newer than its cluster; one that is three minor versions older stands in the way of the cluster's next upgrade.",
  remediation:
    "Upgrade the cluster (version) first and the node groups after it, one minor version at a time.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.8"],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  reads: [cluster],
  appliesTo: ({ inputs }) => inputs.version !== undefined,
  requirements: [
    {
      property: "version",
      wanted: "no newer than the cluster's version, and at most two minors older",
      holds: (group, set) =>
        allHold(set.referred(group, "clusterName", cluster), ({ inputs }) => {
          const { version } = inputs as ClusterInputs;
          return version === undefined || isWithinSkew(version, group.inputs.version ?? "");
        }),
    },
  ],
});
