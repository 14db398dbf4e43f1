import { defineCloudRule } from "../../rule";
import { isOpenRange } from "../../address-ranges";
import { allHold } from "../../all-hold";
import type { EgressInputs } from "./inputs";
import { hasOpenRange } from "./open-ranges";

export const restrictAwsSecurityGroupEgress = defineCloudRule<EgressInputs>({
  id: "restrict-aws-security-group-egress",
  title: "Security groups that do not let everything out everywhere",
  rationale:
    "What an intruder takes leaves by whatever port is open, and a program of theirs calls home by it.",
  remediation:
    "Name the ports, or the ranges, that are needed: HTTPS to the internet, everything else inside of the network.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: [
    "aws:ec2/securityGroup:SecurityGroup",
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  ],
  requirements: [
    {
      property: "egress",
      wanted: "no rule for all ports to a range wider than /8 (IPv6: /32)",
      holds: ({ egress = [] }) =>
        allHold(egress, (rule) => !hasOpenRange(rule) || !allPorts(rule.protocol, rule)),
    },
    {
      property: "cidrBlocks",
      wanted: "not all ports to a range wider than /8 (IPv6: /32)",
      holds: (rule) =>
        rule.type !== "egress" || !hasOpenRange(rule) || !allPorts(rule.protocol, rule),
    },
    {
      property: "cidrIpv4",
      wanted: "not all ports to a range wider than /8",
      holds: (rule) =>
        rule.cidrIpv4 === undefined ||
        !isOpenRange(rule.cidrIpv4) ||
        !allPorts(rule.ipProtocol, rule),
    },
    {
      property: "cidrIpv6",
      wanted: "not all ports to a range wider than /32",
      holds: (rule) =>
        rule.cidrIpv6 === undefined ||
        !isOpenRange(rule.cidrIpv6) ||
        !allPorts(rule.ipProtocol, rule),
    },
  ],
});

interface Ports {
  readonly fromPort?: number;
  readonly toPort?: number;
}

/** Every protocol, or every port of one that has ports. */
function allPorts(protocol: string | undefined, { fromPort = 0, toPort = 65535 }: Ports): boolean {
  return protocol === "-1" || protocol === "all" || (fromPort <= 1 && toPort >= 65535);
}
