import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

const endpoint = ({ controlPlaneEndpointsConfig }: ClusterInputs) =>
  controlPlaneEndpointsConfig?.dnsEndpointConfig;

export const restrictGkeDnsEndpoint = defineCloudRule<ClusterInputs>({
  id: "restrict-gke-dns-endpoint",
  title: "A DNS endpoint that IAM alone opens",
  rationale:
    "The DNS endpoint is reachable from everywhere. With Kubernetes' own tokens and certificates accepted there, one that leaked works from everywhere too.",
  remediation:
    "Leave enableK8sTokensViaDns and enableK8sCertsViaDns of controlPlaneEndpointsConfig.dnsEndpointConfig out, or set them to false.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC6.3",
    "iso-27001-2022/A.8.2",
    "pci-dss-4.0.1/7.2.5",
    "hipaa/164.308.a.4",
    "gdpr/25.2",
  ],
  on: ["gcp:container/cluster:Cluster"],
  requirements: [
    {
      property: "controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sTokensViaDns",
      wanted: "false",
      holds: (inputs) => endpoint(inputs)?.enableK8sTokensViaDns !== true,
    },
    {
      property: "controlPlaneEndpointsConfig.dnsEndpointConfig.enableK8sCertsViaDns",
      wanted: "false",
      holds: (inputs) => endpoint(inputs)?.enableK8sCertsViaDns !== true,
    },
  ],
});
