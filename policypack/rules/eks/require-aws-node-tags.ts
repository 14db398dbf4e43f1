import { defineCloudRule } from "../../rule";
import { anyHolds } from "../../all-hold";
import type { LaunchTemplateInputs } from "./inputs";

export const requireAwsNodeTags = defineCloudRule<LaunchTemplateInputs>({
  id: "require-aws-node-tags",
  title: "Tags on the instances and volumes of nodes",
  rationale:
    "The tags of a node group stop at the group: what its nodes cost, and whose a leftover volume is, nobody can say.",
  remediation:
    "Set tagSpecifications for instance and for volume, with the tags by which you divide costs.",
  severity: "low",
  controls: ["soc2-2017/CC6.1", "iso-27001-2022/A.5.9"],
  on: ["aws:ec2/launchTemplate:LaunchTemplate"],
  requirements: [
    {
      property: "tagSpecifications",
      wanted: "tags for instance and for volume",
      holds: ({ tagSpecifications = [] }) =>
        tagged.every((type) => tagsOf(tagSpecifications, type)),
    },
  ],
});

const tagged = ["instance", "volume"];

function tagsOf(
  specifications: NonNullable<LaunchTemplateInputs["tagSpecifications"]>,
  type: string,
): boolean {
  return anyHolds(
    specifications.map(
      ({ resourceType, tags = {} }) =>
        () =>
          resourceType === type && Object.keys(tags).length > 0,
    ),
  );
}
