import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksStandardSupport = defineCloudRule<ClusterInputs>({
  id: "require-eks-standard-support",
  title: "EKS clusters that stay in standard support",
  rationale:
    "Extended support is the default: an old cluster is kept running, at a price, on a Kubernetes version that upstream no longer repairs.",
  remediation: 'Set upgradePolicy.supportType to "STANDARD".',
  severity: "medium",
  controls: ["nsa-cisa-1.2/upgrading"],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "upgradePolicy.supportType",
      wanted: '"STANDARD"',
      holds: ({ upgradePolicy }) => upgradePolicy?.supportType === "STANDARD",
    },
  ],
});
