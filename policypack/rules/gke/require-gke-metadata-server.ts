import { defineCloudRule } from "../../rule";
import { nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

export const requireGkeMetadataServer = defineCloudRule<NodeInputs>({
  id: "require-gke-metadata-server",
  title: "Pods kept from the node's credentials",
  rationale:
    "On GCE_METADATA any pod can take the node's own token, and with it every right of the node.",
  remediation: "Set nodeConfig.workloadMetadataConfig.mode to GKE_METADATA.",
  severity: "critical",
  controls: [
    "cis-gke-1.9.0/5.4.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "workloadMetadataConfig.mode",
      "GKE_METADATA",
      ({ workloadMetadataConfig }) => workloadMetadataConfig?.mode === "GKE_METADATA",
    ),
  ],
});
