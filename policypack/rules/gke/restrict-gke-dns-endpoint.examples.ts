import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

const withEndpoint = (change: object) => ({
  ...compliantCluster,
  controlPlaneEndpointsConfig: {
    ipEndpointsConfig: { enabled: false },
    dnsEndpointConfig: { allowExternalTraffic: true, ...change },
  },
});

export const restrictGkeDnsEndpointExamples: CloudExamples<ClusterInputs> = {
  rule: "restrict-gke-dns-endpoint",
  good: {
    "no DNS endpoint": compliantCluster,
    "IAM alone": withEndpoint({}),
  },
  bad: {
    tokens: {
      inputs: withEndpoint({ enableK8sTokensViaDns: true }),
      at: "controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sTokensViaDns",
    },
    certificates: {
      inputs: withEndpoint({ enableK8sCertsViaDns: true }),
      at: "controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sCertsViaDns",
    },
  },
};
