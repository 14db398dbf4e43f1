import type { KubernetesExamples } from "../../../examples";
import { ownKey, storageClass } from "./example-storage-classes";

const at = "parameters.encrypted";

export const examples: KubernetesExamples = {
  rule: "require-encrypted-storage-classes",
  good: {
    "asks for it": storageClass({ type: "gp3", encrypted: "true", ...ownKey }),
    "asks for it in capitals": storageClass({ Encrypted: "true", ...ownKey }),
    "makes file systems, which are encrypted by themselves": storageClass(
      { provisioningMode: "efs-ap" },
      "efs.csi.aws.com",
    ),
  },
  bad: {
    "says nothing": { object: storageClass({ type: "gp3", ...ownKey }), at },
    "has no parameters": {
      object: storageClass(undefined),
      at,
      alsoBreaks: ["require-storage-class-keys"],
    },
    "says no": { object: storageClass({ encrypted: "false", ...ownKey }), at },
    "says yes to something else": {
      object: storageClass({ encrypted: "false", blockExpress: "true", ...ownKey }),
      at,
    },
    "of EKS Auto Mode": { object: storageClass({ ...ownKey }, "ebs.csi.eks.amazonaws.com"), at },
    "of the driver that Kubernetes once had": {
      object: storageClass({ ...ownKey }, "kubernetes.io/aws-ebs"),
      at,
    },
  },
};
