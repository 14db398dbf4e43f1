import { defineCloudRule } from "../../rule";
import type { MaintenanceInputs } from "./inputs";

/** Fewest hours that AKS accepts for a window. */
const shortest = 4;

export const requireAksMaintenanceWindow = defineCloudRule<MaintenanceInputs>({
  id: "require-aks-maintenance-window",
  title: "A window in which AKS can finish",
  rationale:
    "A window without a schedule is none, and one that is too short leaves upgrades half-way, or never starts them.",
  remediation: "Give maintenanceWindow a schedule and durationHours of 4 or more.",
  severity: "low",
  controls: ["nsa-cisa-1.2/upgrading", "iso-27001-2022/A.8.32", "soc2-2017/CC8.1"],
  on: ["azure-native:containerservice:MaintenanceConfiguration"],
  // The old form of a window, for the weekly releases of AKS itself, has hours of its own.
  appliesTo: (inputs) => Object.hasOwn(inputs, "maintenanceWindow"),
  requirements: [
    {
      property: "maintenanceWindow.durationHours",
      wanted: `${shortest} or more`,
      holds: ({ maintenanceWindow }) => (maintenanceWindow?.durationHours ?? 0) >= shortest,
    },
    {
      property: "maintenanceWindow.schedule",
      wanted: "daily, weekly or monthly",
      holds: ({ maintenanceWindow }) => Object.keys(maintenanceWindow?.schedule ?? {}).length > 0,
    },
  ],
});
