import type { CloudExamples } from "../../examples";
import { compliantNodeGroup } from "./compliant";
import type { NodeGroupInputs } from "./inputs";

export const requireEksFixedLaunchTemplateExamples: CloudExamples<NodeGroupInputs> = {
  rule: "require-eks-fixed-launch-template",
  good: { "third version of a template": compliantNodeGroup },
  bad: {
    "no launch template": {
      inputs: { ...compliantNodeGroup, launchTemplate: undefined },
      at: "launchTemplate",
    },
    "whatever version is the latest": {
      inputs: { ...compliantNodeGroup, launchTemplate: { id: "lt-1", version: "$Latest" } },
      at: "launchTemplate.version",
    },
  },
};
