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
  controls: ["nsa-cisa-1.2/network-separation"],
  on: ["gcp:compute/network:Network"],
  requirements: [
    {
      property: "autoCreateSubnetworks",
      wanted: "false",
      holds: ({ autoCreateSubnetworks }) => autoCreateSubnetworks === false,
    },
  ],
});
