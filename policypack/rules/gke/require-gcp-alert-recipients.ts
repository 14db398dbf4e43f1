import { defineCloudRule } from "../../rule";
import type { AlertPolicyInputs } from "./inputs";

export const requireGcpAlertRecipients = defineCloudRule<AlertPolicyInputs>({
  id: "require-gcp-alert-recipients",
  title: "Alarms that somebody hears",
  rationale:
    "An alert policy without a channel, or that is switched off, writes an incident into a list that nobody reads.",
  remediation: "Set notificationChannels to at least one channel, and leave enabled out.",
  severity: "medium",
  controls: ["soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["gcp:monitoring/alertPolicy:AlertPolicy"],
  requirements: [
    { property: "enabled", wanted: "true", holds: ({ enabled }) => enabled !== false },
    {
      property: "notificationChannels",
      wanted: "at least one channel",
      holds: ({ notificationChannels }) => (notificationChannels?.length ?? 0) > 0,
    },
  ],
});
