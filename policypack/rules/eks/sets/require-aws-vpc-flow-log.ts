import { defineCloudSetRule } from "../../../rule";

export const requireAwsVpcFlowLog = defineCloudSetRule({
  id: "require-aws-vpc-flow-log",
  title: "A flow log for every VPC",
  rationale:
    "Without one nothing says afterwards who talked to whom: neither how an intruder came in nor what went out.",
  remediation: "Make a FlowLog whose vpcId is the id of the VPC.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["aws:ec2/vpc:Vpc"],
  reads: ["aws:ec2/flowLog:FlowLog"],
  requirements: [
    {
      property: "id",
      wanted: "the vpcId of a flow log",
      holds: (vpc, set) => set.referring(vpc, "aws:ec2/flowLog:FlowLog", "vpcId").length > 0,
    },
  ],
});
