import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireEksPrivateEndpoint = defineCloudRule<ClusterInputs>({
  id: "require-eks-private-endpoint",
  title: "Private endpoint of the EKS API server",
  rationale:
    "Without one, nodes reach the API server over the public endpoint, which must then stay open to all of them.",
  remediation: "Set vpcConfig.endpointPrivateAccess to true.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.4.2",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["aws:eks/cluster:Cluster"],
  requirements: [
    {
      property: "vpcConfig.endpointPrivateAccess",
      wanted: "true",
      holds: ({ vpcConfig }) => vpcConfig.endpointPrivateAccess === true,
    },
  ],
});
