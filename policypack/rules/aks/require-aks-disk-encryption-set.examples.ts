import type { CloudExamples } from "../../examples";
import { compliantCluster, without } from "./compliant";
import type { ClusterInputs } from "./inputs";

const withoutSet = without(compliantCluster, "diskEncryptionSetID");

export const requireAksDiskEncryptionSetExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-disk-encryption-set",
  good: { "an encryption set": compliantCluster },
  bad: { none: { inputs: withoutSet, at: "diskEncryptionSetID" } },
};
