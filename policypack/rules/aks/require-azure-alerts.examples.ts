import type { CloudExamples } from "../../examples";
import { compliantAlert } from "./compliant";
import type { AlertInputs } from "./inputs";

export const requireAzureAlertsExamples: CloudExamples<AlertInputs> = {
  rule: "require-azure-alerts",
  good: { "on, for a group": compliantAlert },
  bad: {
    "switched off": { inputs: { ...compliantAlert, enabled: false }, at: "enabled" },
    "for nobody": {
      inputs: { ...compliantAlert, actions: { actionGroups: [] } },
      at: "actions.actionGroups",
    },
  },
};
