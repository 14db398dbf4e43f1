import { defineCloudRule } from "../../rule";
import type { ProjectInputs } from "./inputs";

export const disallowGcpProjectDefaultNetwork = defineCloudRule<ProjectInputs>({
  id: "disallow-gcp-project-default-network",
  title: "Projects without the default network",
  rationale:
    "It has a subnetwork in every region and firewall rules that let SSH and RDP in from everywhere.",
  remediation: "Set autoCreateNetwork to false.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:organizations/project:Project"],
  requirements: [
    {
      property: "autoCreateNetwork",
      wanted: "false",
      holds: ({ autoCreateNetwork }) => autoCreateNetwork === false,
    },
  ],
});
