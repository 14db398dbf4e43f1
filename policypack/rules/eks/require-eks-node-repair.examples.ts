import type { CloudExamples } from "../../examples";
import { compliantNodeGroup } from "./compliant";
import type { NodeGroupInputs } from "./inputs";

const at = "nodeRepairConfig.enabled";

export const requireEksNodeRepairExamples: CloudExamples<NodeGroupInputs> = {
  rule: "require-eks-node-repair",
  good: { "nodes repaired": compliantNodeGroup },
  bad: {
    "repair left out": { inputs: { ...compliantNodeGroup, nodeRepairConfig: undefined }, at },
    "repair off": { inputs: { ...compliantNodeGroup, nodeRepairConfig: { enabled: false } }, at },
  },
};
