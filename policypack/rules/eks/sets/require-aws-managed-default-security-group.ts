import { defineCloudSetRule } from "../../../rule";

export const requireAwsManagedDefaultSecurityGroup = defineCloudSetRule({
  id: "require-aws-managed-default-security-group",
  title: "A default security group under management in every VPC",
  rationale:
    "AWS makes one that lets its members talk to each other and to the world, and what names no group is in it.",
  remediation: "Make a DefaultSecurityGroup with the vpcId of the VPC and no rules.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: ["aws:ec2/vpc:Vpc"],
  reads: ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"],
  requirements: [
    {
      property: "id",
      wanted: "the vpcId of a DefaultSecurityGroup",
      holds: (vpc, set) =>
        set.referring(vpc, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "vpcId").length > 0,
    },
  ],
});
