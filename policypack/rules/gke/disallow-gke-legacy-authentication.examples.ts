import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const disallowGkeLegacyAuthenticationExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-gke-legacy-authentication",
  good: {
    "both off": compliantCluster,
    "both left to Google, which has them off": {
      ...compliantCluster,
      enableLegacyAbac: undefined,
      masterAuth: undefined,
    },
  },
  bad: {
    "attribute-based access": {
      inputs: { ...compliantCluster, enableLegacyAbac: true },
      at: "enableLegacyAbac",
    },
    "a client certificate": {
      inputs: {
        ...compliantCluster,
        masterAuth: { clientCertificateConfig: { issueClientCertificate: true } },
      },
      at: "masterAuth.clientCertificateConfig.issueClientCertificate",
    },
  },
};
