import { defineCloudRule } from "../../rule";
import type { AlertInputs } from "./inputs";

export const requireAzureAlerts = defineCloudRule<AlertInputs>({
  id: "require-azure-alerts",
  title: "Alarms that are on and reach somebody",
  rationale: "An alarm that is off, or that nobody gets, is what an attacker would have asked for.",
  remediation: "Set enabled to true and name an action group in actions.actionGroups.",
  severity: "medium",
  controls: ["nsa-cisa-1.2/audit-logging", "soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["azure-native:monitor:ActivityLogAlert"],
  requirements: [
    {
      property: "enabled",
      wanted: "true",
      holds: ({ enabled }) => enabled !== false,
    },
    {
      property: "actions.actionGroups",
      wanted: "one action group or more",
      holds: ({ actions }) => (actions.actionGroups ?? []).length > 0,
    },
  ],
});
