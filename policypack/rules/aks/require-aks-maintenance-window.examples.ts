import type { CloudExamples } from "../../examples";
import { compliantMaintenance } from "./compliant";
import type { MaintenanceInputs } from "./inputs";

const window = { ...compliantMaintenance.maintenanceWindow };

export const requireAksMaintenanceWindowExamples: CloudExamples = {
  rule: "require-aks-maintenance-window",
  good: {
    "six hours each Sunday": compliantMaintenance,
    "a window of the old form": {
      resourceGroupName: "north",
      resourceName: "north",
      timeInWeek: [{ day: "Sunday", hourSlots: [1, 2] }],
    } satisfies MaintenanceInputs,
  },
  bad: {
    "two hours": {
      inputs: { ...compliantMaintenance, maintenanceWindow: { ...window, durationHours: 2 } },
      at: "maintenanceWindow.durationHours",
    },
    "no schedule": {
      inputs: { ...compliantMaintenance, maintenanceWindow: { ...window, schedule: {} } },
      at: "maintenanceWindow.schedule",
    },
  },
};
