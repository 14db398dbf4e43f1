import { defineCloudRule } from "../../rule";
import { nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

export const requireGkeSecureBoot = defineCloudRule<NodeInputs>({
  id: "require-gke-secure-boot",
  title: "Nodes that boot verified software only",
  rationale:
    "A changed boot loader or kernel is below everything that could notice it, and survives a restart.",
  remediation:
    "Set nodeConfig.shieldedInstanceConfig.enableSecureBoot to true, and leave enableIntegrityMonitoring on.",
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.5.6",
    "cis-gke-1.9.0/5.5.7",
    "soc2-2017/CC6.8",
    "iso-27001-2022/A.8.19",
  ],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "shieldedInstanceConfig.enableIntegrityMonitoring",
      "not false",
      ({ shieldedInstanceConfig }) => shieldedInstanceConfig?.enableIntegrityMonitoring !== false,
    ),
    nodeRequirement(
      "shieldedInstanceConfig.enableSecureBoot",
      "true",
      ({ shieldedInstanceConfig }) => shieldedInstanceConfig?.enableSecureBoot === true,
    ),
  ],
});
