import type { Manifest } from "../../../examples";

/** A storage class that every rule accepts, of Amazon's driver unless another is named. */
export function storageClass(
  parameters: Readonly<Record<string, string>> | undefined,
  provisioner = "ebs.csi.aws.com",
): Manifest {
  return {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "fast" },
    provisioner,
    ...(parameters === undefined ? {} : { parameters }),
    volumeBindingMode: "WaitForFirstConsumer",
  };
}

/** A key of one's own, in the words of Amazon's driver. */
export const ownKey = { kmsKeyId: "arn:aws:kms:eu-central-1:111122223333:key/volumes" };
