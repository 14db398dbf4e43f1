import * as containerservice from "@pulumi/azure-native/containerservice";
import type * as pulumi from "@pulumi/pulumi";

import type { AksScope } from "./scope";

/** The names are AKS's own: they say what the window is for. */
type MaintenanceSchedule = "aksManagedAutoUpgradeSchedule" | "aksManagedNodeOSUpgradeSchedule";

/** When AKS may upgrade by itself: Kubernetes at the start of a Sunday, node images at the start of a Wednesday, UTC. */
export function createMaintenanceWindows(
  { name, resourceGroupName, options }: AksScope,
  clusterName: pulumi.Input<string>,
): readonly containerservice.MaintenanceConfiguration[] {
  const weekly = (
    role: string,
    configName: MaintenanceSchedule,
    dayOfWeek: containerservice.WeekDay,
  ) =>
    new containerservice.MaintenanceConfiguration(
      `${name}-${role}`,
      {
        resourceGroupName,
        resourceName: clusterName,
        configName,
        maintenanceWindow: {
          schedule: { weekly: { dayOfWeek, intervalWeeks: 1 } },
          startTime: "00:00",
          utcOffset: "+00:00",
          durationHours: 6,
        },
      },
      options,
    );
  const { Sunday, Wednesday } = containerservice.WeekDay;
  return [
    weekly("upgrades", "aksManagedAutoUpgradeSchedule", Sunday),
    weekly("node-images", "aksManagedNodeOSUpgradeSchedule", Wednesday),
  ];
}
