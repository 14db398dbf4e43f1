import { defineCloudRule } from "../../rule";
import { closedTo } from "./firewall-sources";
import type { FirewallInputs } from "./inputs";

/** FTP, Telnet, HTTP, NFS, and the databases that everybody runs: SQL Server, MySQL, PostgreSQL, Redis, MongoDB. */
const ports = [20, 21, 23, 80, 2049, 1433, 3306, 5432, 6379, 27017];

export const restrictGcpFirewallPlaintext = defineCloudRule<FirewallInputs>({
  id: "restrict-gcp-firewall-plaintext",
  title: "Databases and protocols in clear closed to the internet",
  rationale:
    "FTP, Telnet and HTTP hand passwords to everybody on the way, and a database that the internet reaches is tried around the clock.",
  remediation:
    "Name the ranges that may come in (sourceRanges), or put a load balancer with TLS in front.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["gcp:compute/firewall:Firewall"],
  requirements: [
    {
      property: "allows",
      wanted: "no FTP, Telnet, HTTP, NFS or database from the whole internet",
      holds: (inputs) => closedTo(inputs, ports),
    },
  ],
});
