import type { CloudExamples } from "../../examples";
import type { EgressInputs } from "./inputs";

export const restrictAwsSecurityGroupEgressExamples: CloudExamples<EgressInputs> = {
  rule: "restrict-aws-security-group-egress",
  good: {
    "HTTPS to the internet": {
      egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
    },
    "everything, inside of the network": {
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.16.0.0/16"] }],
    },
  },
  bad: {
    "everything to everywhere": {
      inputs: { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
      at: "egress",
    },
    "everything to everywhere, over IPv6": {
      inputs: { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] }] },
      at: "egress",
    },
  },
};

export const restrictAwsSecurityGroupEgressRuleExamples: CloudExamples<EgressInputs> = {
  rule: "restrict-aws-security-group-egress",
  type: "aws:ec2/securityGroupRule:SecurityGroupRule",
  good: {
    "HTTPS to the internet": {
      type: "egress",
      securityGroupId: "sg-1",
      protocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrBlocks: ["0.0.0.0/0"],
    },
    "what comes in is another rule's": {
      type: "ingress",
      securityGroupId: "sg-1",
      protocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrBlocks: ["0.0.0.0/0"],
    },
  },
  bad: {
    "every port of TCP, to half of the internet": {
      inputs: {
        type: "egress",
        securityGroupId: "sg-1",
        protocol: "tcp",
        fromPort: 0,
        toPort: 65535,
        cidrBlocks: ["128.0.0.0/1"],
      },
      at: "cidrBlocks",
    },
  },
};

export const restrictAwsSecurityGroupEgressVpcRuleExamples: CloudExamples<EgressInputs> = {
  rule: "restrict-aws-security-group-egress",
  type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  good: {
    "HTTPS to the internet": {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrIpv4: "0.0.0.0/0",
    },
  },
  bad: {
    "everything to everywhere": {
      inputs: { securityGroupId: "sg-1", ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" },
      at: "cidrIpv4",
    },
    "everything to everywhere, over IPv6": {
      inputs: { securityGroupId: "sg-1", ipProtocol: "-1", cidrIpv6: "::/0" },
      at: "cidrIpv6",
    },
  },
};
