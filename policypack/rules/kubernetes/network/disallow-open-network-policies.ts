import { defineRule } from "../../../rule";
import { networkPolicies } from "../resources";

export const disallowOpenNetworkPolicies = defineRule({
  id: "disallow-open-network-policies",
  title: "No NetworkPolicy that opens everything",
  rationale:
    "Policies add up: one that allows everything undoes every other policy on the same pods, the default-deny of their " +
    "namespace included, and looks like protection all the same.",
  remediation:
    "Name the peers or the ports in each rule of `spec.ingress` and `spec.egress`. Remove rules that are empty, and " +
    "0.0.0.0/0 and ::/0 without ports or `except`.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.1",
  ],
  on: [networkPolicies],
  polarity: "forbid",
  validations: [
    {
      require: namesPeersOrPorts("ingress", "from"),
      path: "spec.ingress",
      message: "A rule lets everything in, on every port.",
    },
    {
      require: namesPeersOrPorts("egress", "to"),
      path: "spec.egress",
      message: "A rule lets everything out, on every port.",
    },
  ],
});

function namesPeersOrPorts(rules: string, peers: string): string {
  return (
    `object.?spec.?${rules}.orValue([]).all(rule, rule.?ports.orValue([]).size() > 0 || ` +
    `rule.?${peers}.orValue([]).size() > 0 && rule.${peers}.all(peer, !has(peer.ipBlock) || ` +
    `!peer.ipBlock.?cidr.orValue("").matches("/0+$") || peer.ipBlock.?except.orValue([]).size() > 0))`
  );
}
