import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { LaunchTemplateInputs } from "./inputs";

export const requireAwsEncryptedNodeVolumes = defineCloudRule<LaunchTemplateInputs>({
  id: "require-aws-encrypted-node-volumes",
  title: "Node disks encrypted with a customer-managed key",
  rationale:
    "Images, logs, emptyDirs and the kubelet's copies of Secrets are on the disks, and a snapshot of one can be shared with any account.",
  remediation:
    'Name each disk in blockDeviceMappings, with ebs.encrypted set to "true" and ebs.kmsKeyId to a KMS key of yours.',
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.3.1",
    "soc2-2017/CC6.1",
    "iso-27001-2022/A.8.24",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  on: ["aws:ec2/launchTemplate:LaunchTemplate"],
  requirements: [
    {
      property: "blockDeviceMappings",
      wanted: "every disk of the image",
      holds: (inputs) => disks(inputs).length > 0,
    },
    {
      property: "blockDeviceMappings[].ebs.encrypted",
      wanted: '"true"',
      holds: (inputs) => allHold(disks(inputs), ({ encrypted }) => encrypted === "true"),
    },
    {
      property: "blockDeviceMappings[].ebs.kmsKeyId",
      wanted: "a KMS key",
      // Presence: at the first preview the key is not there yet.
      holds: (inputs) => allHold(disks(inputs), (disk) => Object.hasOwn(disk, "kmsKeyId")),
    },
  ],
});

function disks({ blockDeviceMappings = [] }: LaunchTemplateInputs) {
  return blockDeviceMappings.map(({ ebs }) => ebs).filter((ebs) => ebs !== undefined);
}
