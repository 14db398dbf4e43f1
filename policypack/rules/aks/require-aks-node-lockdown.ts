import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksNodeLockdown = defineCloudRule<ClusterInputs>({
  id: "require-aks-node-lockdown",
  title: "AKS node resource group closed to changes",
  rationale:
    "Whoever may write to the group that holds the nodes can change machines and rules behind the back of the cluster.",
  remediation: 'Set nodeResourceGroupProfile.restrictionLevel to "ReadOnly".',
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/authentication-authorization",
    "soc2-2017/CC8.1",
    "iso-27001-2022/A.8.32",
  ],
  on: ["azure-native:containerservice:ManagedCluster"],
  requirements: [
    {
      property: "nodeResourceGroupProfile.restrictionLevel",
      wanted: '"ReadOnly"',
      holds: ({ nodeResourceGroupProfile }) =>
        nodeResourceGroupProfile?.restrictionLevel === "ReadOnly",
    },
  ],
});
