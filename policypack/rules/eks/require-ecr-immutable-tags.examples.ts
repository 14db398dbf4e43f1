import type { CloudExamples } from "../../examples";
import { compliantRepository } from "./compliant";
import type { RepositoryInputs } from "./inputs";

export const requireEcrImmutableTagsExamples: CloudExamples<RepositoryInputs> = {
  rule: "require-ecr-immutable-tags",
  good: {
    "tags that stay": compliantRepository,
  },
  bad: {
    "the default": {
      inputs: { ...compliantRepository, imageTagMutability: undefined },
      at: "imageTagMutability",
    },
    "tags that can be moved": {
      inputs: { ...compliantRepository, imageTagMutability: "MUTABLE" },
      at: "imageTagMutability",
    },
  },
};
