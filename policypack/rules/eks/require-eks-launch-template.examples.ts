import type { CloudExamples } from "../../examples";
import { compliantNodeGroup } from "./compliant";
import type { NodeGroupInputs } from "./inputs";

export const requireEksLaunchTemplateExamples: CloudExamples<NodeGroupInputs> = {
  rule: "require-eks-launch-template",
  good: { "third version of a template": compliantNodeGroup },
  bad: {
    "no launch template": {
      inputs: { ...compliantNodeGroup, launchTemplate: undefined },
      at: "launchTemplate",
    },
  },
};
