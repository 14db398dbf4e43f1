import type { CloudSetExamples } from "../../../examples";
import { unknownString } from "../../../unknown";
import { compliantFlowLog } from "../compliant";
import { network, resource, without } from "./program";

const second = resource("aws:ec2/vpc:Vpc", "second", { cidrBlock: "10.17.0.0/16" });
const closed = { ingress: [], egress: [] };

export const requireAwsVpcFlowLogExamples: CloudSetExamples = {
  rule: "require-aws-vpc-flow-log",
  good: {
    "a flow log of the VPC, before either is there": network,
    "a flow log of a VPC that another program made": [
      resource("aws:ec2/flowLog:FlowLog", "flow", compliantFlowLog),
    ],
  },
  bad: {
    "a VPC without one": { resources: without(network, "flow"), of: "network", at: "id" },
    "a flow log of another VPC": {
      resources: [
        ...network,
        second,
        resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "second-default", closed, {
          vpcId: "second",
        }),
      ],
      of: "second",
      at: "id",
    },
  },
  unknown: {
    "a flow log of nobody knows which VPC": {
      resources: [
        ...without(network, "flow"),
        resource("aws:ec2/flowLog:FlowLog", "flow", { ...compliantFlowLog, vpcId: unknownString }),
      ],
      of: "network",
      at: "id",
    },
  },
};
