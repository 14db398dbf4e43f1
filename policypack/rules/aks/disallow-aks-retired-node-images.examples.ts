import type { CloudExamples } from "../../examples";
import { compliantAgentPool, compliantCluster, withPool, without } from "./compliant";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

export const disallowAksRetiredNodeImagesExamples: CloudExamples<ClusterInputs> = {
  rule: "disallow-aks-retired-node-images",
  good: {
    "Azure Linux 3": compliantCluster,
    "Ubuntu 24.04": withPool({ osSKU: "Ubuntu2404" }),
  },
  bad: {
    "Azure Linux 2, under the name that says no version": {
      inputs: withPool({ osSKU: "AzureLinux" }),
      at: "agentPoolProfiles[].osSKU",
    },
    "CBL-Mariner": {
      inputs: withPool({ osSKU: "CBLMariner" }),
      at: "agentPoolProfiles[].osSKU",
    },
  },
};

export const disallowAksRetiredNodeImagesAgentPoolExamples: CloudExamples<AgentPoolInputs> = {
  rule: "disallow-aks-retired-node-images",
  type: "azure-native:containerservice:AgentPool",
  good: {
    "Azure Linux 3": compliantAgentPool,
    "what AKS takes by default": without(compliantAgentPool, "osSKU"),
  },
  bad: {
    "Windows 2019": {
      inputs: { ...compliantAgentPool, osSKU: "Windows2019" },
      at: "osSKU",
    },
  },
};
