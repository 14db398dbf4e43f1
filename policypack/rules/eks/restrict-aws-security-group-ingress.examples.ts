import type { CloudExamples } from "../../examples";
import type {
  SecurityGroupIngressRuleInputs,
  SecurityGroupInputs,
  SecurityGroupRuleInputs,
} from "./inputs";

type InlineRule = NonNullable<SecurityGroupInputs["ingress"]>[number];

const ssh = { protocol: "tcp", fromPort: 22, toPort: 22 };

function withIngress(...ingress: InlineRule[]): SecurityGroupInputs {
  return { vpcId: "vpc-1", ingress };
}

export const restrictAwsSecurityGroupIngressExamples: CloudExamples<SecurityGroupInputs> = {
  rule: "restrict-aws-security-group-ingress",
  good: {
    "no ingress": { vpcId: "vpc-1" },
    "SSH from one office": withIngress({ ...ssh, cidrBlocks: ["203.0.113.0/24"] }),
    "HTTPS from anywhere": withIngress({
      protocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrBlocks: ["0.0.0.0/0"],
    }),
    "ping from anywhere": withIngress({
      protocol: "icmp",
      fromPort: -1,
      toPort: -1,
      cidrBlocks: ["0.0.0.0/0"],
    }),
    "everything from another group": withIngress({
      protocol: "-1",
      fromPort: 0,
      toPort: 0,
      securityGroups: ["sg-1"],
    }),
  },
  bad: {
    "SSH from anywhere": {
      inputs: withIngress({ ...ssh, cidrBlocks: ["0.0.0.0/0"] }),
      at: "ingress",
    },
    "SSH from half of the internet": {
      inputs: withIngress({ ...ssh, cidrBlocks: ["10.0.0.0/8", "128.0.0.0/1"] }),
      at: "ingress",
    },
    "SSH from anywhere on IPv6": {
      inputs: withIngress({ ...ssh, ipv6CidrBlocks: ["::/0"] }),
      at: "ingress",
    },
    "a span of ports that has Remote Desktop in it": {
      inputs: withIngress({
        protocol: "tcp",
        fromPort: 3000,
        toPort: 4000,
        cidrBlocks: ["0.0.0.0/0"],
      }),
      at: "ingress",
    },
    "everything from anywhere": {
      inputs: withIngress({ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }),
      at: "ingress",
    },
  },
};

function withRule(rule: Partial<SecurityGroupRuleInputs>): SecurityGroupRuleInputs {
  return { securityGroupId: "sg-1", type: "ingress", ...ssh, ...rule };
}

export const restrictAwsSecurityGroupIngressRuleExamples: CloudExamples<SecurityGroupRuleInputs> = {
  rule: "restrict-aws-security-group-ingress",
  type: "aws:ec2/securityGroupRule:SecurityGroupRule",
  good: {
    "separate rule for another group": withRule({ sourceSecurityGroupId: "sg-2" }),
    "separate rule for what goes out": withRule({ type: "egress", cidrBlocks: ["0.0.0.0/0"] }),
  },
  bad: {
    "separate rule for SSH from anywhere": {
      inputs: withRule({ cidrBlocks: ["0.0.0.0/0"] }),
      at: "cidrBlocks",
    },
    "separate rule for the kubelet from anywhere on IPv6": {
      inputs: withRule({ fromPort: 10250, toPort: 10250, ipv6CidrBlocks: ["::/0"] }),
      at: "cidrBlocks",
    },
  },
};

function withVpcRule(
  rule: Partial<SecurityGroupIngressRuleInputs>,
): SecurityGroupIngressRuleInputs {
  return { securityGroupId: "sg-1", ipProtocol: "tcp", fromPort: 22, toPort: 22, ...rule };
}

export const restrictAwsSecurityGroupIngressVpcRuleExamples: CloudExamples<SecurityGroupIngressRuleInputs> =
  {
    rule: "restrict-aws-security-group-ingress",
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    good: {
      "ingress rule for another group": withVpcRule({ referencedSecurityGroupId: "sg-2" }),
      "ingress rule for one office": withVpcRule({ cidrIpv4: "203.0.113.0/24" }),
    },
    bad: {
      "ingress rule for SSH from anywhere": {
        inputs: withVpcRule({ cidrIpv4: "0.0.0.0/0" }),
        at: "cidrIpv4",
      },
      "ingress rule for everything from anywhere on IPv6": {
        inputs: withVpcRule({
          ipProtocol: "-1",
          fromPort: undefined,
          toPort: undefined,
          cidrIpv6: "::/0",
        }),
        at: "cidrIpv6",
      },
    },
  };
