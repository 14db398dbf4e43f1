import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import { adminPorts, covers, isClosed } from "./firewall-sources";
import type { FirewallInputs } from "./inputs";

type Allowed = NonNullable<FirewallInputs["allows"]>[number];

/** Protocols that have no ports, and whose whole is no more than a part. */
const portless: ReadonlySet<string> = new Set(["icmp", "1", "58", "esp", "50", "ah", "51"]);

export const restrictGcpFirewallIngress = defineCloudRule<FirewallInputs>({
  id: "restrict-gcp-firewall-ingress",
  title: "SSH, RDP and whole port ranges closed to the internet",
  rationale: "Ports for administration are found within minutes and tried around the clock.",
  remediation:
    "Name the ranges that may come in (sourceRanges) or the ports that the service has (allows[].ports); administer through IAP or the cluster's API.",
  severity: "critical",
  controls: [
    "cis-gke-1.9.0/5.6.5",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:compute/firewall:Firewall"],
  requirements: [
    {
      property: "allows",
      wanted: "no port 22 or 3389, and not all ports, from the whole internet",
      holds: (inputs) => isClosed(inputs, isService),
    },
  ],
});

function isService({ protocol, ports }: Allowed): boolean {
  if (portless.has(protocol.toLowerCase())) return true;
  if (protocol.toLowerCase() === "all" || ports === undefined || ports.length === 0) return false;
  return allHold(ports, (range) => !covers(range, adminPorts));
}
