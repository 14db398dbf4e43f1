import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksCostAnalysisExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-cost-analysis",
  good: { "costs by namespace": compliantCluster },
  bad: {
    "nothing said": {
      inputs: { ...compliantCluster, metricsProfile: undefined },
      at: "metricsProfile.costAnalysis.enabled",
    },
    "switched off": {
      inputs: { ...compliantCluster, metricsProfile: { costAnalysis: { enabled: false } } },
      at: "metricsProfile.costAnalysis.enabled",
    },
  },
};
