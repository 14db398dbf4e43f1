import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

/** The channel "node-image" leaves Kubernetes itself as it is. */
const kubernetesChannels: ReadonlySet<string> = new Set(["patch", "stable", "rapid"]);
/** "Unmanaged" waits for someone to restart the nodes. */
const nodeChannels: ReadonlySet<string> = new Set(["NodeImage", "SecurityPatch"]);

export const requireAksAutoUpgrade = defineCloudRule<ClusterInputs>({
  id: "require-aks-auto-upgrade",
  title: "AKS takes its patches by itself",
  rationale: "Flaws in Kubernetes and in node images are public the day they are fixed.",
  remediation:
    'Set autoUpgradeProfile.upgradeChannel to "patch", "stable" or "rapid", and nodeOSUpgradeChannel to "NodeImage" or "SecurityPatch".',
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/upgrading",
    "soc2-2017/CC7.1",
    "iso-27001-2022/A.8.8",
    "pci-dss-4.0.1/6.3.3",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "autoUpgradeProfile.upgradeChannel",
      wanted: '"patch", "stable" or "rapid"',
      holds: ({ autoUpgradeProfile }) =>
        kubernetesChannels.has(autoUpgradeProfile?.upgradeChannel ?? "none"),
    },
    {
      property: "autoUpgradeProfile.nodeOSUpgradeChannel",
      wanted: '"NodeImage" or "SecurityPatch"',
      holds: ({ autoUpgradeProfile }) =>
        nodeChannels.has(autoUpgradeProfile?.nodeOSUpgradeChannel ?? "None"),
    },
  ],
});
