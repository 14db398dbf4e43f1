import { allHold } from "../../all-hold";
import { isOpenRange } from "../../address-ranges";
import { defineCloudRule } from "../../rule";
import type {
  SecurityGroupIngressRuleInputs,
  SecurityGroupInputs,
  SecurityGroupRuleInputs,
} from "./inputs";
import { hasOpenRange } from "./open-ranges";

/** SSH, the kubelet and Remote Desktop: who gets in there is on the machine. */
const administration = [22, 3389, 10250];

/** A rule of a security group is written in three ways. */
type Inputs = Pick<SecurityGroupInputs, "ingress"> &
  Partial<SecurityGroupRuleInputs> &
  Partial<SecurityGroupIngressRuleInputs>;

const wanted = `no ingress to ${administration.join(", ")} or to all ports from a range wider than /8 (IPv6: /32)`;

export const restrictAwsSecurityGroupIngress = defineCloudRule<Inputs>({
  id: "restrict-aws-security-group-ingress",
  title: "Administration ports closed to the internet",
  rationale: "Every address of the internet is tried for these ports within minutes.",
  remediation:
    "Name the ranges or the security group that may connect; reach machines through AWS Systems Manager instead.",
  severity: "critical",
  controls: [
    "cis-eks-1.8.0/5.4.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: [
    "aws:ec2/securityGroup:SecurityGroup",
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  ],
  requirements: [
    {
      property: "ingress",
      wanted,
      holds: ({ ingress = [] }) =>
        allHold(ingress, (rule) => !hasOpenRange(rule) || !reaches(rule.protocol, rule)),
    },
    {
      property: "cidrBlocks",
      wanted,
      holds: (rule) =>
        rule.type !== "ingress" || !hasOpenRange(rule) || !reaches(rule.protocol, rule),
    },
    {
      property: "cidrIpv4",
      wanted,
      holds: (rule) =>
        rule.cidrIpv4 === undefined ||
        !isOpenRange(rule.cidrIpv4) ||
        !reaches(rule.ipProtocol, rule),
    },
    {
      property: "cidrIpv6",
      wanted,
      holds: (rule) =>
        rule.cidrIpv6 === undefined ||
        !isOpenRange(rule.cidrIpv6) ||
        !reaches(rule.ipProtocol, rule),
    },
  ],
});

interface Ports {
  readonly fromPort?: number;
  readonly toPort?: number;
}

function reaches(protocol: string | undefined, { fromPort, toPort }: Ports): boolean {
  switch (protocol) {
    case "icmp":
    case "icmpv6":
    case "1":
    case "58":
      return false;
    case "tcp":
    case "udp":
    case "6":
    case "17":
      return administration.some((port) => (fromPort ?? 0) <= port && port <= (toPort ?? 65535));
    default:
      // "-1", and protocols that have no ports.
      return true;
  }
}
