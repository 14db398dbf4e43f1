import { defineCloudRule } from "../../rule";
import type { RepositoryInputs } from "./inputs";

export const requireEcrImmutableTags = defineCloudRule<RepositoryInputs>({
  id: "require-ecr-immutable-tags",
  title: "ECR repositories whose tags cannot be moved",
  rationale: "Whoever can push puts another image under the tag that a cluster pulls next.",
  remediation: 'Set imageTagMutability to "IMMUTABLE".',
  severity: "high",
  controls: ["soc2-2017/CC8.1", "iso-27001-2022/A.8.9"],
  on: ["aws:ecr/repository:Repository"],
  requirements: [
    {
      property: "imageTagMutability",
      wanted: '"IMMUTABLE"',
      holds: ({ imageTagMutability }) => imageTagMutability === "IMMUTABLE",
    },
  ],
});
