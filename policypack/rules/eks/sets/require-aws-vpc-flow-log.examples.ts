import type { CloudSetExamples } from "../../../examples";
import { unknownString } from "../../../unknown";
import { compliantFlowLog } from "../compliant";
import { program, resource } from "./program";

const { vpcId, ...anyFlowLog } = compliantFlowLog;
const flowLog = (inputs: object, from?: Readonly<Record<string, readonly string[]>>) =>
  resource("aws:ec2/flowLog:FlowLog", "flow", { ...anyFlowLog, ...inputs }, from);

const { vpc, defaultSecurityGroup } = program;
const second = resource("aws:ec2/vpc:Vpc", "second", { cidrBlock: "10.17.0.0/16" });
const secondGroup = {
  ...defaultSecurityGroup,
  name: "second-default",
  from: { vpcId: ["second"] },
};

export const requireAwsVpcFlowLogExamples: CloudSetExamples = {
  rule: "require-aws-vpc-flow-log",
  good: {
    "a flow log of the VPC, before either is there": [
      vpc,
      defaultSecurityGroup,
      flowLog({ vpcId: unknownString }, { vpcId: ["network"] }),
    ],
    "a flow log of a VPC that another program made": [flowLog({ vpcId })],
  },
  bad: {
    "a VPC without one": { resources: [vpc, defaultSecurityGroup], of: "network", at: "id" },
    "a flow log of another VPC": {
      resources: [
        vpc,
        defaultSecurityGroup,
        second,
        secondGroup,
        flowLog({ vpcId: unknownString }, { vpcId: ["network"] }),
      ],
      of: "second",
      at: "id",
    },
  },
  unknown: {
    "a flow log of nobody knows which VPC": {
      resources: [vpc, defaultSecurityGroup, flowLog({ vpcId: unknownString })],
      of: "network",
      at: "id",
    },
  },
};
