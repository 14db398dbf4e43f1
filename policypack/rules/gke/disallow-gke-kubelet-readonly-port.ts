import { defineCloudRule } from "../../rule";
import { isNodePool, nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

export const disallowGkeKubeletReadonlyPort = defineCloudRule<NodeInputs>({
  id: "disallow-gke-kubelet-readonly-port",
  title: "The kubelet's read-only port closed",
  rationale:
    "The port tells anyone who reaches a node, without asking who they are, which pods run there and how they are configured.",
  remediation:
    'Set insecureKubeletReadonlyPortEnabled to "FALSE" (a string) in nodePoolDefaults.nodeConfigDefaults, and nowhere to "TRUE".',
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.9",
    "pci-dss-4.0.1/2.2.4",
  ],
  on: nodeTypes,
  requirements: [
    {
      property: "nodePoolDefaults.nodeConfigDefaults.insecureKubeletReadonlyPortEnabled",
      wanted: '"FALSE"',
      holds: (inputs) =>
        isNodePool(inputs) ||
        inputs.enableAutopilot === true ||
        inputs.nodePoolDefaults?.nodeConfigDefaults?.insecureKubeletReadonlyPortEnabled === "FALSE",
    },
    {
      property: "nodePoolAutoConfig.nodeKubeletConfig.insecureKubeletReadonlyPortEnabled",
      wanted: 'not "TRUE"',
      holds: (inputs) =>
        isNodePool(inputs) ||
        inputs.nodePoolAutoConfig?.nodeKubeletConfig?.insecureKubeletReadonlyPortEnabled !== "TRUE",
    },
    nodeRequirement(
      "kubeletConfig.insecureKubeletReadonlyPortEnabled",
      'not "TRUE"',
      ({ kubeletConfig }) => kubeletConfig?.insecureKubeletReadonlyPortEnabled !== "TRUE",
    ),
  ],
});
