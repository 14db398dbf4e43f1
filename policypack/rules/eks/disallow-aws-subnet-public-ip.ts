import { defineCloudRule } from "../../rule";
import type { SubnetInputs } from "./inputs";

export const disallowAwsSubnetPublicIp = defineCloudRule<SubnetInputs>({
  id: "disallow-aws-subnet-public-ip",
  title: "No public addresses handed out by subnets",
  rationale:
    "A node that gets one is reachable from the internet as soon as a security group is one rule too open.",
  remediation:
    "Set mapPublicIpOnLaunch to false or leave it out; let nodes out through a NAT gateway.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.4.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["aws:ec2/subnet:Subnet"],
  requirements: [
    {
      property: "mapPublicIpOnLaunch",
      wanted: "false",
      holds: ({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch !== true,
    },
  ],
});
