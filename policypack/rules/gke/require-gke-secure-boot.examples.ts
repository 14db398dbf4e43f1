import type { CloudExamples } from "../../examples";
import { compliantCluster, compliantNodeConfig, compliantNodePool } from "./compliant";
import type { ClusterInputs, NodePoolInputs } from "./inputs";

export const requireGkeSecureBootExamples: CloudExamples<NodePoolInputs> = {
  rule: "require-gke-secure-boot",
  good: {
    "a pool": compliantNodePool,
    "integrity monitoring left to Google, which has it on": {
      ...compliantNodePool,
      nodeConfig: { ...compliantNodeConfig, shieldedInstanceConfig: { enableSecureBoot: true } },
    },
  },
  bad: {
    "integrity not monitored": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: {
          ...compliantNodeConfig,
          shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: false },
        },
      },
      at: "nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring",
    },
    "secure boot off": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, shieldedInstanceConfig: { enableSecureBoot: false } },
      },
      at: "nodeConfig.shieldedInstanceConfig.enableSecureBoot",
    },
    "left to Google": {
      inputs: {
        ...compliantNodePool,
        nodeConfig: { ...compliantNodeConfig, shieldedInstanceConfig: undefined },
      },
      at: "nodeConfig.shieldedInstanceConfig.enableSecureBoot",
    },
  },
};

export const requireGkeSecureBootClusterExamples: CloudExamples<ClusterInputs> = {
  rule: "require-gke-secure-boot",
  type: "gcp:container/cluster:Cluster",
  good: { "a first pool that is described": compliantCluster },
  bad: {
    "secure boot off on the first pool": {
      inputs: {
        ...compliantCluster,
        nodeConfig: { ...compliantNodeConfig, shieldedInstanceConfig: { enableSecureBoot: false } },
      },
      at: "nodeConfig.shieldedInstanceConfig.enableSecureBoot",
    },
  },
};
