import { defineRule } from "../../../rule";
import { celList } from "../../../expression";
import { storageClasses } from "../resources";
import { hasParameter } from "./storage-parameters";

/** Which parameter names the key, by driver. */
const drivers = [
  {
    provisioners: ["ebs.csi.aws.com", "ebs.csi.eks.amazonaws.com", "kubernetes.io/aws-ebs"],
    parameter: "kmsKeyId",
  },
  {
    provisioners: ["pd.csi.storage.gke.io", "kubernetes.io/gce-pd"],
    parameter: "disk-encryption-kms-key",
  },
  {
    provisioners: ["disk.csi.azure.com", "kubernetes.io/azure-disk"],
    parameter: "diskEncryptionSetID",
  },
];

export const requireStorageClassKeys = defineRule({
  id: "require-storage-class-keys",
  title: "Volumes encrypted with keys of one's own in production",
  rationale:
    "With the cloud's own key, whoever may attach a disk reads it. A key of one's own has a policy, a log of its uses and " +
    "an end: to revoke it is to revoke the data.",
  remediation:
    "Name the key in the parameter of the driver: `kmsKeyId` (EBS), `disk-encryption-kms-key` (Google Cloud), " +
    "`diskEncryptionSetID` (Azure).",
  severity: "medium",
  controls: [
    "cis-gke-1.9.0/5.9.1",
    "iso-27001-2022/A.8.24",
    "soc2-2017/CC6.1",
    "hipaa/164.312.a.2.iv",
    "gdpr/32.1.a",
  ],
  environments: ["production"],
  on: [storageClasses],
  polarity: "require",
  validations: drivers.map(({ provisioners, parameter }) => ({
    require: `!(object.provisioner in ${celList(provisioners)}) || ${hasParameter(parameter)}`,
    path: `parameters.${parameter}`,
    message: "The class makes volumes whose key is the cloud's.",
  })),
});
