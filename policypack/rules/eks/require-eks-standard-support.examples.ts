import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

const at = "upgradePolicy.supportType";

export const requireEksStandardSupportExamples: CloudExamples<ClusterInputs> = {
  rule: "require-eks-standard-support",
  good: { "standard support": compliantCluster },
  bad: {
    "extended support by default": {
      inputs: { ...compliantCluster, upgradePolicy: undefined },
      at,
    },
    "extended support by choice": {
      inputs: { ...compliantCluster, upgradePolicy: { supportType: "EXTENDED" } },
      at,
    },
  },
};
