import { defineCloudRule } from "../../rule";
import type { MetricAlarmInputs } from "./inputs";

export const requireAwsAlarmActions = defineCloudRule<MetricAlarmInputs>({
  id: "require-aws-alarm-actions",
  title: "Alarms that tell somebody",
  rationale: "An alarm without an action is red on a page that nobody has open.",
  remediation: "Set alarmActions to a topic, and leave actionsEnabled on.",
  severity: "low",
  controls: ["soc2-2017/CC7.2", "iso-27001-2022/A.8.16"],
  on: ["aws:cloudwatch/metricAlarm:MetricAlarm"],
  requirements: [
    {
      property: "alarmActions",
      wanted: "a topic",
      holds: ({ alarmActions = [] }) => alarmActions.length > 0,
    },
    {
      property: "actionsEnabled",
      wanted: "true",
      holds: ({ actionsEnabled }) => actionsEnabled !== false,
    },
  ],
});
