import type { CloudExamples } from "../../examples";
import { compliantAgentPool, compliantCluster, withPool } from "./compliant";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

export const requireAksHostEncryptionExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-host-encryption",
  good: { "as wanted, inside of the cluster": compliantCluster },
  bad: {
    "switched off": {
      inputs: withPool({ enableEncryptionAtHost: false }),
      at: "agentPoolProfiles[].enableEncryptionAtHost",
    },
    "left out": {
      inputs: withPool({ enableEncryptionAtHost: undefined }),
      at: "agentPoolProfiles[].enableEncryptionAtHost",
    },
  },
};

export const requireAksHostEncryptionAgentPoolExamples: CloudExamples<AgentPoolInputs> = {
  rule: "require-aks-host-encryption",
  type: "azure-native:containerservice:AgentPool",
  good: { "as wanted, in a pool of its own": compliantAgentPool },
  bad: {
    "switched off": {
      inputs: { ...compliantAgentPool, enableEncryptionAtHost: false },
      at: "enableEncryptionAtHost",
    },
    "left out": {
      inputs: { ...compliantAgentPool, enableEncryptionAtHost: undefined },
      at: "enableEncryptionAtHost",
    },
  },
};
