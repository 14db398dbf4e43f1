import type { CloudExamples } from "../../examples";
import { compliantAgentPool, compliantCluster, withPool } from "./compliant";
import type { AgentPoolInputs, ClusterInputs } from "./inputs";

export const requireAksVerifiedBootExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-verified-boot",
  good: {
    "as wanted, inside of the cluster": compliantCluster,
    "an Arm machine": withPool({
      vmSize: "Standard_D4ps_v5",
      securityProfile: { sshAccess: "Disabled" },
    }),
    "a FIPS image": withPool({ enableFIPS: true, securityProfile: { sshAccess: "Disabled" } }),
    Windows: withPool({
      osType: "Windows",
      osSKU: "Windows2022",
      securityProfile: { sshAccess: "Disabled" },
    }),
  },
  bad: {
    "no secure boot": {
      inputs: withPool({
        securityProfile: { enableSecureBoot: false, enableVTPM: true, sshAccess: "Disabled" },
      }),
      at: "agentPoolProfiles[].securityProfile.enableSecureBoot",
    },
    "no vTPM": {
      inputs: withPool({ securityProfile: { enableSecureBoot: true, sshAccess: "Disabled" } }),
      at: "agentPoolProfiles[].securityProfile.enableVTPM",
    },
  },
};

export const requireAksVerifiedBootAgentPoolExamples: CloudExamples<AgentPoolInputs> = {
  rule: "require-aks-verified-boot",
  type: "azure-native:containerservice:AgentPool",
  good: {
    "as wanted, in a pool of its own": compliantAgentPool,
    "an Arm machine": {
      ...compliantAgentPool,
      vmSize: "Standard_D4ps_v5",
      securityProfile: { sshAccess: "Disabled" },
    },
    "a FIPS image": {
      ...compliantAgentPool,
      enableFIPS: true,
      securityProfile: { sshAccess: "Disabled" },
    },
    Windows: {
      ...compliantAgentPool,
      osType: "Windows",
      osSKU: "Windows2022",
      securityProfile: { sshAccess: "Disabled" },
    },
  },
  bad: {
    "no secure boot": {
      inputs: {
        ...compliantAgentPool,
        securityProfile: { enableSecureBoot: false, enableVTPM: true, sshAccess: "Disabled" },
      },
      at: "securityProfile.enableSecureBoot",
    },
    "no vTPM": {
      inputs: {
        ...compliantAgentPool,
        securityProfile: { enableSecureBoot: true, sshAccess: "Disabled" },
      },
      at: "securityProfile.enableVTPM",
    },
  },
};
