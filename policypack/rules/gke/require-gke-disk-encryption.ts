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
  controls: [
    "cis-gke-1.9.0/5.9.2",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: nodeTypes,
  requirements: [
    nodeRequirement(
      "bootDiskKmsKey",
      "a Cloud KMS key", // Presence: at the first preview the key is not there yet.
      (config) => Object.hasOwn(config, "bootDiskKmsKey"),
    ),
  ],
});
