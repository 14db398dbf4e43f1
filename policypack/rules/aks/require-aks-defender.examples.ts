import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

function withSecurity(
  change: Partial<NonNullable<ClusterInputs["securityProfile"]>>,
): ClusterInputs {
  return {
    ...compliantCluster,
    securityProfile: { ...compliantCluster.securityProfile, ...change },
  };
}

export const requireAksDefenderExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-defender",
  good: { "Defender on": compliantCluster },
  bad: {
    "Defender left out": {
      inputs: withSecurity({ defender: undefined }),
      at: "securityProfile.defender.securityMonitoring.enabled",
    },
    "Defender off": {
      inputs: withSecurity({ defender: { securityMonitoring: { enabled: false } } }),
      at: "securityProfile.defender.securityMonitoring.enabled",
    },
    "a workspace and no Defender": {
      inputs: withSecurity({ defender: { logAnalyticsWorkspaceResourceId: "logs" } }),
      at: "securityProfile.defender.securityMonitoring.enabled",
    },
  },
};
