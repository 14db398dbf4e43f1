import type { CloudExamples } from "../../examples";
import { compliantSubnetwork } from "./compliant";
import type { SubnetworkInputs } from "./inputs";

export const requireGcpSubnetworkFlowLogsExamples: CloudExamples<SubnetworkInputs> = {
  rule: "require-gcp-subnetwork-flow-logs",
  good: {
    "every flow": compliantSubnetwork,
    "Google's half of the flows": { ...compliantSubnetwork, logConfig: {} },
    "a subnetwork of load balancers, which cannot log flows": {
      network: "blue",
      ipCidrRange: "10.16.128.0/24",
      purpose: "REGIONAL_MANAGED_PROXY",
    },
  },
  bad: {
    "no flow logs": {
      inputs: { network: "blue", ipCidrRange: "10.16.0.0/17", privateIpGoogleAccess: true },
      at: "logConfig",
    },
    "one flow of a hundred": {
      inputs: { ...compliantSubnetwork, logConfig: { flowSampling: 0.01 } },
      at: "logConfig.flowSampling",
    },
  },
};
