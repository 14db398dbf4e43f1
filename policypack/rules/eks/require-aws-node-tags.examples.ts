import type { CloudExamples } from "../../examples";
import { compliantLaunchTemplate } from "./compliant";
import type { LaunchTemplateInputs } from "./inputs";

export const requireAwsNodeTagsExamples: CloudExamples<LaunchTemplateInputs> = {
  rule: "require-aws-node-tags",
  good: {
    "tags for instances and volumes": compliantLaunchTemplate,
  },
  bad: {
    "no tags": {
      inputs: { ...compliantLaunchTemplate, tagSpecifications: undefined },
      at: "tagSpecifications",
    },
    "tags for instances alone": {
      inputs: {
        ...compliantLaunchTemplate,
        tagSpecifications: [{ resourceType: "instance", tags: { cluster: "blue" } }],
      },
      at: "tagSpecifications",
    },
  },
};
