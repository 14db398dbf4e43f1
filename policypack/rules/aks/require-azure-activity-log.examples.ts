import type { CloudExamples } from "../../examples";
import { compliantActivityLog, compliantControlPlaneLogs } from "./compliant";
import type { DiagnosticSettingInputs } from "./inputs";

export const requireAzureActivityLogExamples: CloudExamples<DiagnosticSettingInputs> = {
  rule: "require-azure-activity-log",
  good: {
    "what is done, seen and denied": compliantActivityLog,
    "a setting of something else": compliantControlPlaneLogs,
    everything: { ...compliantActivityLog, logs: [{ categoryGroup: "allLogs", enabled: true }] },
  },
  bad: {
    "not what policies denied": {
      inputs: { ...compliantActivityLog, logs: (compliantActivityLog.logs ?? []).slice(0, 2) },
      at: "logs",
    },
    "switched off": {
      inputs: {
        ...compliantActivityLog,
        logs: (compliantActivityLog.logs ?? []).map((log) => ({ ...log, enabled: false })),
      },
      at: "logs",
    },
    "the health of services alone": {
      inputs: { ...compliantActivityLog, logs: [{ category: "ServiceHealth", enabled: true }] },
      at: "logs",
    },
  },
};
