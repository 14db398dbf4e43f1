import { defineCloudRule } from "../../rule";
import type { SubnetworkInputs } from "./inputs";

export const requireGcpPrivateGoogleAccess = defineCloudRule<SubnetworkInputs>({
  id: "require-gcp-private-google-access",
  title: "Private access to Google's services from subnetworks",
  rationale:
    "Without it, nodes that have no public address reach registries and logs through NAT and the internet, or not at all.",
  remediation: "Set privateIpGoogleAccess to true.",
  severity: "low",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:compute/subnetwork:Subnetwork"],
  appliesTo: ({ purpose = "PRIVATE" }) => purpose === "PRIVATE",
  requirements: [
    {
      property: "privateIpGoogleAccess",
      wanted: "true",
      holds: ({ privateIpGoogleAccess }) => privateIpGoogleAccess === true,
    },
  ],
});
