import { defineCloudRule } from "../../rule";
import type { AddonInputs } from "./inputs";

export const requireEksNetworkPolicy = defineCloudRule<AddonInputs>({
  id: "require-eks-network-policy",
  title: "A network plugin that enforces NetworkPolicy",
  rationale:
    "The VPC CNI accepts every NetworkPolicy and enforces none until it is told to: default-deny is then only text.",
  remediation: 'Set configurationValues of the vpc-cni add-on to {"enableNetworkPolicy":"true"}.',
  severity: "high",
  controls: [
    "cis-eks-1.8.0/4.3.1",
    "cis-eks-1.8.0/5.4.4",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["aws:eks/addon:Addon"],
  appliesTo: ({ addonName }) => addonName === "vpc-cni",
  requirements: [
    {
      property: "configurationValues",
      wanted: '{"enableNetworkPolicy":"true"}',
      // The add-on takes JSON and YAML alike, and "true" only as a string.
      holds: ({ configurationValues = "" }) =>
        /\benableNetworkPolicy["']?\s*:\s*["']true["']/.test(configurationValues),
    },
  ],
});
