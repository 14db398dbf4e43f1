import type { CloudExamples } from "../../examples";
import { compliantLogGroup } from "./compliant";
import type { LogGroupInputs } from "./inputs";

function keptFor(retentionInDays: number | undefined): LogGroupInputs {
  return { ...compliantLogGroup, retentionInDays };
}

const at = "retentionInDays";

export const requireAwsLogRetentionExamples: CloudExamples<LogGroupInputs> = {
  rule: "require-aws-log-retention",
  good: { "ninety days": keptFor(90), "a year": keptFor(365) },
  bad: {
    "a week": { inputs: keptFor(7), at },
    "for ever, by default": { inputs: keptFor(undefined), at },
    "for ever, by zero": { inputs: keptFor(0), at },
  },
};
