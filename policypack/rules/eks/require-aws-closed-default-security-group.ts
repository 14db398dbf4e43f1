import { defineCloudRule } from "../../rule";
import type { DefaultSecurityGroupInputs } from "./inputs";

export const requireAwsClosedDefaultSecurityGroup = defineCloudRule<DefaultSecurityGroupInputs>({
  id: "require-aws-closed-default-security-group",
  title: "A default security group that lets nothing through",
  rationale:
    "What is started without a group of its own lands in the default one, unnoticed, with everything else that did.",
  remediation: "Leave ingress and egress of the default security group empty.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  requirements: [
    {
      property: "ingress",
      wanted: "empty",
      holds: ({ ingress = [] }) => ingress.length === 0,
    },
    {
      property: "egress",
      wanted: "empty",
      holds: ({ egress = [] }) => egress.length === 0,
    },
  ],
});
