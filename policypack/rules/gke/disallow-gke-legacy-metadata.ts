import { defineCloudRule } from "../../rule";
import { nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

export const disallowGkeLegacyMetadata = defineCloudRule<NodeInputs>({
  id: "disallow-gke-legacy-metadata",
  title: "The old metadata endpoints off",
  rationale:
    "They answer requests without the header by which the server tells a program from a request that was smuggled through one.",
  remediation: 'Set nodeConfig.metadata["disable-legacy-endpoints"] to "true" or leave it out.',
  severity: "high",
  controls: [
    "cis-gke-1.9.0/5.4.1",
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
  ],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "metadata",
      'disable-legacy-endpoints: "true", or nothing said of it',
      ({ metadata }) => (metadata?.["disable-legacy-endpoints"] ?? "true") === "true",
    ),
  ],
});
