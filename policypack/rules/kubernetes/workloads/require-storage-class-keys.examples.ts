import type { BadExample, KubernetesExamples } from "../../../examples";
import { ownKey, storageClass } from "./example-storage-classes";

const encrypted = { encrypted: "true" };
const google = "projects/p/locations/europe-west3/keyRings/r/cryptoKeys/volumes";
const azure = "/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/diskEncryptionSets/v";

function withoutKey(provisioner: string, parameter: string): BadExample {
  return { object: storageClass(encrypted, provisioner), at: `parameters.${parameter}` };
}

export const examples: KubernetesExamples = {
  rule: "require-storage-class-keys",
  good: {
    "names a key of KMS": storageClass({ ...encrypted, ...ownKey }),
    "names a key of Cloud KMS": storageClass(
      { type: "pd-ssd", "disk-encryption-kms-key": google },
      "pd.csi.storage.gke.io",
    ),
    "names a disk encryption set": storageClass(
      { skuName: "Premium_LRS", diskEncryptionSetID: azure },
      "disk.csi.azure.com",
    ),
    "names it in other letters": storageClass({ diskencryptionsetid: azure }, "disk.csi.azure.com"),
    "is of a driver that makes no disks": storageClass(undefined, "efs.csi.aws.com"),
  },
  bad: {
    "encrypted with Amazon's key": withoutKey("ebs.csi.aws.com", "kmsKeyId"),
    "encrypted with Amazon's key, in EKS Auto Mode": withoutKey(
      "ebs.csi.eks.amazonaws.com",
      "kmsKeyId",
    ),
    "encrypted with Amazon's key, by the old driver": withoutKey(
      "kubernetes.io/aws-ebs",
      "kmsKeyId",
    ),
    "encrypted with Google's key": withoutKey("pd.csi.storage.gke.io", "disk-encryption-kms-key"),
    "encrypted with Google's key, by the old driver": withoutKey(
      "kubernetes.io/gce-pd",
      "disk-encryption-kms-key",
    ),
    "encrypted with Azure's key": withoutKey("disk.csi.azure.com", "diskEncryptionSetID"),
    "encrypted with Azure's key, by the old driver": withoutKey(
      "kubernetes.io/azure-disk",
      "diskEncryptionSetID",
    ),
  },
};
