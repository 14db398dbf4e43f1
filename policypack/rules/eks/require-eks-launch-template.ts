import { defineCloudRule } from "../../rule";
import type { NodeGroupInputs } from "./inputs";

export const requireEksLaunchTemplate = defineCloudRule<NodeGroupInputs>({
  id: "require-eks-launch-template",
  title: "EKS node groups with a launch template",
  rationale:
    "Only a launch template can keep the metadata service out of reach of pods and put the disks under a key of yours; EKS's own template does neither.",
  remediation:
    "Set launchTemplate.id and launchTemplate.version to those of a template with metadataOptions and blockDeviceMappings.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC8.1",
    "iso-27001-2022/A.8.32",
  ],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  requirements: [
    {
      property: "launchTemplate",
      wanted: "present",
      // Presence: at the first preview the template is not there yet.
      holds: (inputs) => Object.hasOwn(inputs, "launchTemplate"),
    },
  ],
});
