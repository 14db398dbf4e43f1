import type { CloudExamples } from "../../examples";
import { compliantAlertPolicy } from "./compliant";
import type { AlertPolicyInputs } from "./inputs";

export const requireGcpAlertRecipientsExamples: CloudExamples<AlertPolicyInputs> = {
  rule: "require-gcp-alert-recipients",
  good: {
    "a mailbox": compliantAlertPolicy,
  },
  bad: {
    "switched off": { inputs: { ...compliantAlertPolicy, enabled: false }, at: "enabled" },
    nobody: {
      inputs: { ...compliantAlertPolicy, notificationChannels: [] },
      at: "notificationChannels",
    },
  },
};
