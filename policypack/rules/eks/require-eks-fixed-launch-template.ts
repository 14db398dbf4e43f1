import { defineCloudRule } from "../../rule";
import type { NodeGroupInputs } from "./inputs";

export const requireEksFixedLaunchTemplate = defineCloudRule<NodeGroupInputs>({
  id: "require-eks-fixed-launch-template",
  title: "EKS node groups from a launch template of a fixed version",
  rationale:
    "Without a launch template the metadata service is in reach of pods and disks are under no key of yours; with its latest version, what runs is not what was reviewed.",
  remediation: "Set launchTemplate.id and launchTemplate.version, the latter to a number.",
  severity: "medium",
  controls: [],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  requirements: [
    {
      property: "launchTemplate",
      wanted: "present",
      holds: (inputs) => Object.hasOwn(inputs, "launchTemplate"),
    },
    {
      property: "launchTemplate.version",
      wanted: "a number",
      holds: ({ launchTemplate }) => !launchTemplate?.version.startsWith("$"),
    },
  ],
});
