import { defineRule } from "../../../rule";
import { networkPolicies } from "../resources";
import { rangesAround } from "./ranges-around";

/** The metadata service of AWS, Azure and Google Cloud, and that of AWS over IPv6. */
const wideRanges = [
  ...rangesAround("169.254.169.254"),
  ...["::/0", "fc00::/7", "fd00::/8", "fd00:ec2::/32", "fd00:ec2::/48", "fd00:ec2::/64"],
];
const itself = ["169.254.169.254/32", "fd00:ec2::254/128"];

export const restrictMetadataEgress = defineRule({
  id: "restrict-metadata-egress",
  title: "The metadata service left out of wide egress ranges",
  rationale:
    "Who can make a pod fetch a URL asks the cloud's metadata service for the node's credentials. A range such as " +
    "0.0.0.0/0 lets every selected pod reach it on port 80, and nobody meant that.",
  remediation:
    "Name the ports that are needed, or add 169.254.169.254/32 to `except` of each wide `ipBlock`. A workload that must " +
    "ask the metadata service, as with Workload Identity on GKE, names 169.254.169.254/32 in a rule of its own.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.22",
    "pci-dss-4.0.1/1.3.2",
  ],
  on: [networkPolicies],
  polarity: "forbid",
  variables: {
    wideRanges: list(wideRanges),
    onPort80:
      "object.?spec.?egress.orValue([]).filter(rule, rule.?ports.orValue([]).size() == 0 || " +
      'rule.ports.exists(port, port.?protocol.orValue("TCP") == "TCP" && (!has(port.port) || (has(port.endPort) ? ' +
      "port.port <= 80 && port.endPort >= 80 : port.port == 80))))",
  },
  validations: [
    {
      require:
        "variables.onPort80.all(rule, rule.?to.orValue([]).size() > 0 && rule.to.all(peer, " +
        '!has(peer.ipBlock) || !(peer.ipBlock.?cidr.orValue("") in variables.wideRanges) || ' +
        `peer.ipBlock.?except.orValue([]).exists(hole, hole in variables.wideRanges || hole in ${list(itself)})))`,
      path: "spec.egress",
      message: "A rule lets pods reach the cloud's metadata service.",
    },
  ],
});

function list(texts: readonly string[]): string {
  return `[${texts.map((text) => `"${text}"`).join(", ")}]`;
}
