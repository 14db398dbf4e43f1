import { defineCloudRule } from "../../rule";
import { nodeRequirement, nodeTypes, type NodeInputs } from "./nodes";

export const requireGkeDiskEncryption = defineCloudRule<NodeInputs>({
  id: "require-gke-disk-encryption",
  title: "Node disks encrypted with a customer-managed key",
  rationale:
    "Images, logs, emptyDirs and the kubelet's copies of Secrets are on the disks; under a key of your own, access to them ends when you end it.",
  remediation:
    "Set nodeConfig.bootDiskKmsKey to a Cloud KMS key that the Compute Engine service agent may use.",
  severity: "medium",
  controls: ["cis-gke-1.9.0/5.9.2"],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "bootDiskKmsKey",
      "a Cloud KMS key", // Presence: at the first preview the key is not there yet.
      (config) => Object.hasOwn(config, "bootDiskKmsKey"),
    ),
  ],
});
