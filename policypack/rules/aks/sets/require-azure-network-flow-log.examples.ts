import type { CloudSetExamples } from "../../../examples";
import { unknownString } from "../../../unknown";
import { flowLog, program } from "./program";

const { network, subnet } = program;
const ofOther =
  "/subscriptions/0/resourceGroups/south/providers/Microsoft.Network/virtualNetworks/south";

export const requireAzureNetworkFlowLogExamples: CloudSetExamples = {
  rule: "require-azure-network-flow-log",
  good: {
    "of the network": [network, flowLog(unknownString, { targetResourceId: ["network"] })],
    "of each of its subnets": [
      network,
      subnet,
      flowLog(unknownString, { targetResourceId: ["nodes"] }),
    ],
  },
  bad: {
    "a network without one": { resources: [network, subnet], of: "network", at: "id" },
    "a flow log of another network": {
      resources: [network, flowLog(ofOther)],
      of: "network",
      at: "id",
    },
  },
  unknown: {
    "a flow log of nobody knows what": {
      resources: [network, flowLog(unknownString)],
      of: "network",
      at: "id",
    },
  },
};
