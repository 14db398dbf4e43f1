import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireEksVersionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-version",
  good: {
    "a minor version": compliantCluster,
  },
  bad: {
    "no version, which is whatever is newest": {
      inputs: { ...compliantCluster, version: undefined },
      at: "version",
    },
    latest: {
      inputs: { ...compliantCluster, version: "latest" },
      at: "version",
    },
  },
};
