import type { CloudExamples } from "../../examples";
import { compliantAgentPool, compliantCluster, withPool } from "./compliant";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

export const disallowAksNodePublicIpExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-aks-node-public-ip",
  good: {
    "as wanted, inside of the cluster": compliantCluster,
    "left out": withPool({ enableNodePublicIP: undefined }),
  },
  bad: {
    "a public address": {
      inputs: withPool({ enableNodePublicIP: true }),
      at: "agentPoolProfiles[].enableNodePublicIP",
    },
  },
};

export const disallowAksNodePublicIpAgentPoolExamples: CloudExamples<AgentPoolInputs> = {
  rule: "disallow-aks-node-public-ip",
  type: "azure-native:containerservice:AgentPool",
  good: {
    "as wanted, in a pool of its own": compliantAgentPool,
    "left out": { ...compliantAgentPool, enableNodePublicIP: undefined },
  },
  bad: {
    "a public address": {
      inputs: { ...compliantAgentPool, enableNodePublicIP: true },
      at: "enableNodePublicIP",
    },
  },
};
