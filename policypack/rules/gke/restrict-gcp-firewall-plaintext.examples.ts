import type { CloudExamples } from "../../examples";
import { compliantFirewall } from "./compliant";
import type { FirewallInputs } from "./inputs";

const openOn = (port: string) => ({
  ...compliantFirewall,
  sourceRanges: ["0.0.0.0/0"],
  allows: [{ protocol: "tcp", ports: [port] }],
});

export const restrictGcpFirewallPlaintextExamples: CloudExamples<FirewallInputs> = {
  rule: "restrict-gcp-firewall-plaintext",
  good: {
    "a service with TLS": {
      ...compliantFirewall,
      sourceRanges: ["0.0.0.0/0"],
      allows: [{ protocol: "tcp", ports: ["443"] }],
    },
    "a database for a network of ours": {
      ...compliantFirewall,
      allows: [{ protocol: "tcp", ports: ["5432"] }],
    },
  },
  bad: {
    HTTP: { inputs: openOn("80"), at: "allows" },
    MySQL: { inputs: openOn("3306"), at: "allows" },
    "a range with FTP in it": { inputs: openOn("20-21"), at: "allows" },
    "Redis, to half of the internet": {
      inputs: { ...openOn("6379"), sourceRanges: ["0.0.0.0/1"] },
      at: "allows",
    },
  },
};
