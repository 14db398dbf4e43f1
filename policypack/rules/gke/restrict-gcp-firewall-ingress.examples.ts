import type { CloudExamples } from "../../examples";
import { compliantFirewall } from "./compliant";
import type { FirewallInputs } from "./inputs";

export const restrictGcpFirewallIngressExamples: CloudExamples<FirewallInputs> = {
  rule: "restrict-gcp-firewall-ingress",
  good: {
    "named ranges": compliantFirewall,
    "a web server": {
      ...compliantFirewall,
      sourceRanges: ["0.0.0.0/0"],
      allows: [{ protocol: "tcp", ports: ["443", "8080-8090"] }],
    },
    "SSH from an office": {
      ...compliantFirewall,
      sourceRanges: ["203.0.113.0/24"],
      allows: [{ protocol: "tcp", ports: ["22"] }],
    },
    "everything from nodes by their tag": {
      ...compliantFirewall,
      sourceRanges: undefined,
      sourceTags: ["node"],
      allows: [{ protocol: "all" }],
    },
    ping: { ...compliantFirewall, sourceRanges: ["0.0.0.0/0"], allows: [{ protocol: "icmp" }] },
    "a denial of everything": {
      ...compliantFirewall,
      sourceRanges: ["0.0.0.0/0"],
      allows: undefined,
      denies: [{ protocol: "all" }],
    },
    "everything outwards": {
      ...compliantFirewall,
      direction: "EGRESS",
      sourceRanges: undefined,
      allows: [{ protocol: "all" }],
    },
    "a rule that is switched off": {
      ...compliantFirewall,
      sourceRanges: ["0.0.0.0/0"],
      disabled: true,
      allows: [{ protocol: "all" }],
    },
  },
  bad: {
    SSH: {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["0.0.0.0/0"],
        allows: [{ protocol: "tcp", ports: ["22"] }],
      },
      at: "allows",
    },
    "RDP within a range": {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["0.0.0.0/0"],
        allows: [{ protocol: "tcp", ports: ["443", "3000-4000"] }],
      },
      at: "allows",
    },
    "SSH from half of the internet": {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["128.0.0.0/1"],
        allows: [{ protocol: "tcp", ports: ["22"] }],
      },
      at: "allows",
    },
    "SSH over IPv6": {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["::/0"],
        allows: [{ protocol: "tcp", ports: ["22"] }],
      },
      at: "allows",
    },
    "every port of TCP": {
      inputs: { ...compliantFirewall, sourceRanges: ["0.0.0.0/0"], allows: [{ protocol: "tcp" }] },
      at: "allows",
    },
    everything: {
      inputs: { ...compliantFirewall, sourceRanges: ["0.0.0.0/0"], allows: [{ protocol: "all" }] },
      at: "allows",
    },
    "TCP by its number": {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["0.0.0.0/0"],
        allows: [{ protocol: "6", ports: ["22"] }],
      },
      at: "allows",
    },
    "no source at all, which is every source": {
      inputs: { ...compliantFirewall, sourceRanges: undefined, allows: [{ protocol: "all" }] },
      at: "allows",
    },
    "every source beside a tag": {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["0.0.0.0/0"],
        sourceTags: ["bastion"],
        allows: [{ protocol: "tcp", ports: ["22"] }],
      },
      at: "allows",
    },
    "direction left out": {
      inputs: {
        ...compliantFirewall,
        sourceRanges: ["0.0.0.0/0"],
        direction: undefined,
        allows: [{ protocol: "all" }],
      },
      at: "allows",
    },
  },
};
