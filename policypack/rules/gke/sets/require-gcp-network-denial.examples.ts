import type { CloudSetExamples } from "../../../examples";
import { compliantFirewall } from "../compliant";
import { changed, program, resource } from "./program";

const { network, denial } = program;
const webhooks = resource("gcp:compute/firewall:Firewall", "webhooks", compliantFirewall);

export const requireGcpNetworkDenialExamples: CloudSetExamples = {
  rule: "require-gcp-network-denial",
  good: { "a denial of everything": [network, denial] },
  bad: {
    "no firewall at all": { resources: [network], of: "network", at: "id" },
    "a firewall that allows": {
      resources: [network, { ...webhooks, from: { network: ["network"] } }],
      of: "network",
      at: "id",
    },
    "a denial that is switched off": {
      resources: [network, changed(denial, { disabled: true })],
      of: "network",
      at: "id",
    },
  },
  unknown: {
    "a denial of nobody knows which network": {
      resources: [network, { ...denial, from: {} }],
      of: "network",
      at: "id",
    },
  },
};
