import { defineCloudRule } from "../../rule";
import type { NetworkInputs } from "./inputs";

export const disallowGcpAutomaticSubnetworks = defineCloudRule<NetworkInputs>({
  id: "disallow-gcp-automatic-subnetworks",
  title: "No networks with automatic subnetworks",
  rationale:
    "An automatic network has a subnetwork in every region, most of which nobody watches, and ranges that collide with those of the next network.",
  remediation:
    "Set autoCreateSubnetworks to false and make the subnetworks that are needed; left out, it is true.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["gcp:compute/network:Network"],
  requirements: [
    {
      property: "autoCreateSubnetworks",
      wanted: "false",
      holds: ({ autoCreateSubnetworks }) => autoCreateSubnetworks === false,
    },
  ],
});
