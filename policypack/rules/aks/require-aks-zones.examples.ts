import type { CloudExamples } from "../../examples";
import { compliantAgentPool, compliantCluster, withPool, without } from "./compliant";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

export const requireAksZonesExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-zones",
  good: {
    "three zones": compliantCluster,
    "two zones": withPool({ availabilityZones: ["1", "3"] }),
  },
  bad: {
    "one zone": {
      inputs: withPool({ availabilityZones: ["1"] }),
      at: "agentPoolProfiles[].availabilityZones",
    },
  },
};

export const requireAksZonesAgentPoolExamples: CloudExamples<AgentPoolInputs> = {
  rule: "require-aks-zones",
  type: "azure-native:containerservice:AgentPool",
  good: { "three zones": compliantAgentPool },
  bad: {
    "nothing said": {
      inputs: without(compliantAgentPool, "availabilityZones"),
      at: "availabilityZones",
    },
  },
};
