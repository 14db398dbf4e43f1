import { defineRule } from "../../../rule";
import { storageClasses } from "../resources";
import { hasParameter } from "./storage-parameters";

export const requireEncryptedStorageClasses = defineRule({
  id: "require-encrypted-storage-classes",
  title: "Volumes encrypted at rest",
  rationale:
    "EBS encrypts a volume only if it is asked to; disks of Google Cloud and Azure are always encrypted. A snapshot of a " +
    "plain volume, shared by mistake, is the data.",
  remediation:
    'Set the parameter `encrypted: "true"` of the class; it cannot be changed, so make a new class.',
  severity: "high",
  controls: ["iso-27001-2022/A.8.24", "soc2-2017/CC6.1", "gdpr/32.1.a", "hipaa/164.312.a.2.iv"],
  on: [storageClasses],
  polarity: "require",
  validations: [
    {
      require:
        '!(object.provisioner in ["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs"]) || ' +
        hasParameter("encrypted", "true"),
      path: "parameters.encrypted",
      message: "The class makes volumes that are not encrypted.",
    },
  ],
});
