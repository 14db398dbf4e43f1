import { defineCloudRule } from "../../rule";
import type { NodeGroupInputs } from "./inputs";

export const restrictEksNodeImage = defineCloudRule<NodeGroupInputs>({
  id: "restrict-eks-node-image",
  title: "EKS nodes on an image made for containers",
  rationale:
    "Bottlerocket has no shell, a read-only root that is verified at boot and SELinux enforcing; Amazon Linux 2 is no longer maintained.",
  remediation:
    'Set amiType to a BOTTLEROCKET image, such as "BOTTLEROCKET_ARM_64", or where a workload needs it to an AL2023 one.',
  severity: "medium",
  controls: ["soc2-2017/CC7.1", "iso-27001-2022/A.8.8", "pci-dss-4.0.1/6.3.3"],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  requirements: [
    {
      property: "amiType",
      wanted: "BOTTLEROCKET_… or AL2023_…",
      holds: ({ amiType }) => /^(BOTTLEROCKET|AL2023)_/.test(amiType ?? ""),
    },
  ],
});
