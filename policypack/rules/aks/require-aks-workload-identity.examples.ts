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

export const requireAksWorkloadIdentityExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-workload-identity",
  good: { "issuer and workload identity": compliantCluster },
  bad: {
    "no issuer": {
      inputs: { ...compliantCluster, oidcIssuerProfile: undefined },
      at: "oidcIssuerProfile.enabled",
    },
    "issuer off": {
      inputs: { ...compliantCluster, oidcIssuerProfile: { enabled: false } },
      at: "oidcIssuerProfile.enabled",
    },
    "no workload identity": {
      inputs: withSecurity({ workloadIdentity: undefined }),
      at: "securityProfile.workloadIdentity.enabled",
    },
    "workload identity off": {
      inputs: withSecurity({ workloadIdentity: { enabled: false } }),
      at: "securityProfile.workloadIdentity.enabled",
    },
  },
};
