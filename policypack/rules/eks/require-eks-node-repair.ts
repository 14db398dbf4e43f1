import { defineCloudRule } from "../../rule";
import type { NodeGroupInputs } from "./inputs";

export const requireEksNodeRepair = defineCloudRule<NodeGroupInputs>({
  id: "require-eks-node-repair",
  title: "Automatic repair of EKS nodes",
  rationale:
    "A node that is broken, or whose agents have died, keeps running its pods unwatched until someone looks.",
  remediation: "Set nodeRepairConfig.enabled to true.",
  severity: "low",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  requirements: [
    {
      property: "nodeRepairConfig.enabled",
      wanted: "true",
      holds: ({ nodeRepairConfig }) => nodeRepairConfig?.enabled === true,
    },
  ],
});
