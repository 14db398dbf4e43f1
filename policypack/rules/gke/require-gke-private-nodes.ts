import { defineCloudRule } from "../../rule";
import { isNodePool, nodeTypes, type NodeInputs } from "./nodes";

export const requireGkePrivateNodes = defineCloudRule<NodeInputs>({
  id: "require-gke-private-nodes",
  title: "Nodes without public addresses",
  rationale:
    "A node with a public address is attacked from everywhere; a single open port is enough.",
  remediation:
    "Set privateClusterConfig.enablePrivateNodes to true on the cluster, and leave a pool's networkConfig.enablePrivateNodes on.",
  severity: "critical",
  controls: [
    "cis-gke-1.9.0/5.6.5",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: nodeTypes,
  requirements: [
    {
      property: "networkConfig.enablePrivateNodes",
      wanted: "not false",
      holds: (inputs) => !isNodePool(inputs) || inputs.networkConfig?.enablePrivateNodes !== false,
    },
    {
      property: "privateClusterConfig.enablePrivateNodes",
      wanted: "true",
      holds: (inputs) =>
        isNodePool(inputs) || inputs.privateClusterConfig?.enablePrivateNodes === true,
    },
  ],
});
