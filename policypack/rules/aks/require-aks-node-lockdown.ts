import { defineCloudRule } from "../../rule";
import type { ClusterInputs } from "./inputs";

export const requireAksNodeLockdown = defineCloudRule<ClusterInputs>({
  id: "require-aks-node-lockdown",
  title: "AKS node resource group closed to changes",
  rationale:
    "Whoever may write to the group that holds the nodes can change machines and rules behind the back of the cluster.",
  remediation: 'Set nodeResourceGroupProfile.restrictionLevel to "ReadOnly".',
  severity: "medium",
  controls: ["nsa-cisa-1.2/authentication-authorization"],
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
