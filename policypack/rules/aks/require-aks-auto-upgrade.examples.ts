import type { CloudExamples } from "../../examples";
import { compliantCluster } from "./compliant";
import type { ClusterInputs } from "./inputs";

export const requireAksAutoUpgradeExamples: CloudExamples<ClusterInputs> = {
  rule: "require-aks-auto-upgrade",
  good: {
    "patches and node images": compliantCluster,
    "stable, with security patches": {
      ...compliantCluster,
      autoUpgradeProfile: { upgradeChannel: "stable", nodeOSUpgradeChannel: "SecurityPatch" },
    },
    rapid: {
      ...compliantCluster,
      autoUpgradeProfile: { upgradeChannel: "rapid", nodeOSUpgradeChannel: "NodeImage" },
    },
  },
  bad: {
    "channel none": {
      inputs: {
        ...compliantCluster,
        autoUpgradeProfile: { upgradeChannel: "none", nodeOSUpgradeChannel: "NodeImage" },
      },
      at: "autoUpgradeProfile.upgradeChannel",
    },
    "node images only": {
      inputs: {
        ...compliantCluster,
        autoUpgradeProfile: { upgradeChannel: "node-image", nodeOSUpgradeChannel: "NodeImage" },
      },
      at: "autoUpgradeProfile.upgradeChannel",
    },
    "no channel": {
      inputs: { ...compliantCluster, autoUpgradeProfile: { nodeOSUpgradeChannel: "NodeImage" } },
      at: "autoUpgradeProfile.upgradeChannel",
    },
    "nodes never": {
      inputs: {
        ...compliantCluster,
        autoUpgradeProfile: { upgradeChannel: "patch", nodeOSUpgradeChannel: "None" },
      },
      at: "autoUpgradeProfile.nodeOSUpgradeChannel",
    },
    "nodes when someone restarts them": {
      inputs: {
        ...compliantCluster,
        autoUpgradeProfile: { upgradeChannel: "patch", nodeOSUpgradeChannel: "Unmanaged" },
      },
      at: "autoUpgradeProfile.nodeOSUpgradeChannel",
    },
    "nothing said of nodes": {
      inputs: { ...compliantCluster, autoUpgradeProfile: { upgradeChannel: "patch" } },
      at: "autoUpgradeProfile.nodeOSUpgradeChannel",
    },
  },
};
