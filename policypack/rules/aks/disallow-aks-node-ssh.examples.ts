import type { CloudExamples } from "../../examples";
import { compliantAgentPool, compliantCluster, withPool } from "./compliant";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

export const disallowAksNodeSshExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-aks-node-ssh",
  good: { "as wanted, inside of the cluster": compliantCluster },
  bad: {
    "SSH for a local user": {
      inputs: withPool({
        securityProfile: { enableSecureBoot: true, enableVTPM: true, sshAccess: "LocalUser" },
      }),
      at: "agentPoolProfiles[].securityProfile.sshAccess",
    },
    "SSH by default": {
      inputs: withPool({ securityProfile: { enableSecureBoot: true, enableVTPM: true } }),
      at: "agentPoolProfiles[].securityProfile.sshAccess",
    },
  },
};

export const disallowAksNodeSshAgentPoolExamples: CloudExamples<AgentPoolInputs> = {
  rule: "disallow-aks-node-ssh",
  type: "azure-native:containerservice:AgentPool",
  good: { "as wanted, in a pool of its own": compliantAgentPool },
  bad: {
    "SSH for a local user": {
      inputs: {
        ...compliantAgentPool,
        securityProfile: { enableSecureBoot: true, enableVTPM: true, sshAccess: "LocalUser" },
      },
      at: "securityProfile.sshAccess",
    },
    "SSH by default": {
      inputs: {
        ...compliantAgentPool,
        securityProfile: { enableSecureBoot: true, enableVTPM: true },
      },
      at: "securityProfile.sshAccess",
    },
  },
};
