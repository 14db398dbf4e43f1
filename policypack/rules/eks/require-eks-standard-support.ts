import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksStandardSupport = defineCloudRule<ClusterInputs>({
  id: "require-eks-standard-support",
  title: "EKS clusters that stay in standard support",
  rationale:
    "Extended support is the default: an old cluster is kept running, at a price, on a Kubernetes version that upstream no longer repairs.",
  remediation: 'Set upgradePolicy.supportType to "STANDARD".',
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "upgradePolicy.supportType",
      wanted: '"STANDARD"',
      holds: ({ upgradePolicy }) => upgradePolicy?.supportType === "STANDARD",
    },
  ],
});
