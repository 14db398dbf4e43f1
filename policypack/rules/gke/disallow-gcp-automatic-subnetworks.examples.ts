import type { CloudExamples } from "../../examples";
import { compliantNetwork } from "./compliant";
import type { NetworkInputs } from "./inputs";

export const disallowGcpAutomaticSubnetworksExamples: CloudExamples<NetworkInputs> = {
  rule: "disallow-gcp-automatic-subnetworks",
  good: { "a network with subnetworks of its own": compliantNetwork },
  bad: {
    "subnetworks everywhere": {
      inputs: { autoCreateSubnetworks: true },
      at: "autoCreateSubnetworks",
    },
    "left to Google": { inputs: {}, at: "autoCreateSubnetworks" },
  },
};
