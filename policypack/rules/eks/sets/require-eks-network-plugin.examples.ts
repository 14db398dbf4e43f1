import type { CloudSetExamples } from "../../../examples";
import { cluster, without } from "./program";

export const requireEksNetworkPluginExamples: CloudSetExamples = {
  rule: "require-eks-network-plugin",
  good: {
    "the network plugin as an add-on": cluster,
  },
  bad: {
    "no network plugin": { resources: without(cluster, "cni"), of: "blue", at: "name" },
  },
};
