import type { CloudExamples } from "../../examples";
import { compliantLaunchTemplate } from "./compliant";
import type { LaunchTemplateInputs } from "./inputs";

function withMetadata(
  metadataOptions: LaunchTemplateInputs["metadataOptions"],
): LaunchTemplateInputs {
  return { ...compliantLaunchTemplate, metadataOptions };
}

const tokens = "metadataOptions.httpTokens";
const hops = "metadataOptions.httpPutResponseHopLimit";

export const requireAwsImdsv2Examples: CloudExamples<LaunchTemplateInputs> = {
  rule: "require-aws-imdsv2",
  good: {
    "tokens, one hop": withMetadata({ httpTokens: "required", httpPutResponseHopLimit: 1 }),
    "no metadata service at all": withMetadata({ httpEndpoint: "disabled" }),
  },
  bad: {
    "metadata left to the default": { inputs: withMetadata(undefined), at: tokens },
    "tokens optional": {
      inputs: withMetadata({ httpTokens: "optional", httpPutResponseHopLimit: 1 }),
      at: tokens,
    },
    "two hops, which reach pods": {
      inputs: withMetadata({ httpTokens: "required", httpPutResponseHopLimit: 2 }),
      at: hops,
    },
    "hops left to the image": { inputs: withMetadata({ httpTokens: "required" }), at: hops },
  },
};
