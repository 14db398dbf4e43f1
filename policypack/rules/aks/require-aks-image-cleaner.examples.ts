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

export const requireAksImageCleanerExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-image-cleaner",
  good: { "cleaner on": compliantCluster },
  bad: {
    "cleaner off": {
      inputs: withSecurity({ imageCleaner: { enabled: false } }),
      at: "securityProfile.imageCleaner.enabled",
    },
    "cleaner left out": {
      inputs: withSecurity({ imageCleaner: undefined }),
      at: "securityProfile.imageCleaner.enabled",
    },
  },
};
