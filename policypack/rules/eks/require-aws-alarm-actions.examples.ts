import type { CloudExamples } from "../../examples";
import { compliantAlarm } from "./compliant";
import type { MetricAlarmInputs } from "./inputs";

export const requireAwsAlarmActionsExamples: CloudExamples<MetricAlarmInputs> = {
  rule: "require-aws-alarm-actions",
  good: {
    "an alarm that writes to a topic": compliantAlarm,
  },
  bad: {
    "an alarm that tells nobody": {
      inputs: { ...compliantAlarm, alarmActions: [] },
      at: "alarmActions",
    },
    "an alarm that was silenced": {
      inputs: { ...compliantAlarm, actionsEnabled: false },
      at: "actionsEnabled",
    },
  },
};
