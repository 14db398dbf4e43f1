import type { CloudSetExamples } from "../../../examples";
import { unknownString } from "../../../unknown";
import { compliantCluster, without } from "../compliant";
import { changed, program, resource } from "./program";

const { network, denial, cluster, backups } = program;
const alone = (inputs: object) => [resource(cluster.type, "cluster", inputs), backups];

export const disallowGkeDefaultNetworkExamples: CloudSetExamples = {
  rule: "disallow-gke-default-network",
  good: {
    "a network of the program's, before it is there": [network, denial, cluster, backups],
    "a network that another program made": alone(compliantCluster),
  },
  bad: {
    "left to Google": {
      resources: alone(without(compliantCluster, "network")),
      of: "cluster",
      at: "network",
    },
    "the default network by its name": {
      resources: alone({
        ...compliantCluster,
        network: "projects/example-data/global/networks/default",
      }),
      of: "cluster",
      at: "network",
    },
  },
  unknown: {
    "a network that nobody knows": {
      resources: [changed({ ...cluster, from: {} }, { network: unknownString }), backups],
      of: "cluster",
      at: "network",
    },
  },
};
