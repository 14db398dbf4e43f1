import type { CloudExamples } from "../../examples";
import { compliantNodeGroup } from "./compliant";
import type { NodeGroupInputs } from "./inputs";

function withImage(amiType: string | undefined): NodeGroupInputs {
  return { ...compliantNodeGroup, amiType };
}

const at = "amiType";

export const restrictEksNodeImageExamples: CloudExamples<NodeGroupInputs> = {
  rule: "restrict-eks-node-image",
  good: {
    Bottlerocket: withImage("BOTTLEROCKET_x86_64"),
    "Amazon Linux 2023": withImage("AL2023_ARM_64_STANDARD"),
  },
  bad: {
    "image left to the default": { inputs: withImage(undefined), at },
    "Amazon Linux 2": { inputs: withImage("AL2_x86_64"), at },
    "an image of one's own": { inputs: withImage("CUSTOM"), at },
  },
};
