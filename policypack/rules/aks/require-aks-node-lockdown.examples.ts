import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksNodeLockdownExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-node-lockdown",
  good: { "read only": compliantCluster },
  bad: {
    open: {
      inputs: {
        ...compliantCluster,
        nodeResourceGroupProfile: { restrictionLevel: "Unrestricted" },
      },
      at: "nodeResourceGroupProfile.restrictionLevel",
    },
    "nothing said": {
      inputs: { ...compliantCluster, nodeResourceGroupProfile: undefined },
      at: "nodeResourceGroupProfile.restrictionLevel",
    },
  },
};
