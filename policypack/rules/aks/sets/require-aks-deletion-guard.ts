import type { CloudMember, CloudSet } from "../../../cloud-set";
import { defineCloudSetRule } from "../../../rule";

const locks = [
  "azure-native:authorization:ManagementLockByScope",
  "azure-native:authorization:ManagementLockAtResourceLevel",
  "azure-native:authorization:ManagementLockAtResourceGroupLevel",
] as const;
const [byScope, atResource, atGroup] = locks;
const groups = "azure-native:resources:ResourceGroup";
const assignments = "azure-native:authorization:PolicyAssignment";

export const requireAksDeletionGuard = defineCloudSetRule({
  id: "require-aks-deletion-guard",
  title: "AKS clusters that cannot be deleted by mistake",
  rationale:
    "AKS has no deletion protection: one command, or one wrong plan, takes a cluster and every volume in it.",
  remediation:
    "Assign a policy with the effect denyAction to the cluster's resource group, or lock the cluster or its group (CanNotDelete; it also keeps pools from being retired).",
  severity: "high",
  controls: ["soc2-2017/A1.2", "iso-27001-2022/A.8.14", "hipaa/164.308.a.7", "gdpr/32.1.b"],
  on: ["azure-native:containerservice:ManagedCluster"],
  reads: [...locks, groups, assignments],
  requirements: [
    {
      property: "id",
      wanted: "a lock on it or its group, or a policy assigned to them",
      holds: (cluster, set) => isKept(cluster, set),
    },
  ],
});

function isKept(cluster: CloudMember<unknown>, set: CloudSet): boolean {
  const holders = [cluster, ...set.referred(cluster, "resourceGroupName", groups)];
  return holders.some((holder) =>
    [
      () => set.referring(holder, byScope, "scope"),
      () => set.referring(holder, assignments, "scope"),
      () => set.referring(holder, atResource, "resourceName"),
      () => set.referring(holder, atGroup, "resourceGroupName"),
    ].some((find) => find().length > 0),
  );
}
