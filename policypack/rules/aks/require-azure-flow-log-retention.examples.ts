import type { CloudExamples } from "../../examples";
import { compliantFlowLog, without } from "./compliant";
import type { FlowLogInputs } from "./inputs";

export const requireAzureFlowLogRetentionExamples: CloudExamples<FlowLogInputs> = {
  rule: "require-azure-flow-log-retention",
  good: {
    "a year": compliantFlowLog,
    "for ever": { ...compliantFlowLog, retentionPolicy: { enabled: true, days: 0 } },
    "no policy, so for ever": without(compliantFlowLog, "retentionPolicy"),
  },
  bad: {
    "switched off": { inputs: { ...compliantFlowLog, enabled: false }, at: "enabled" },
    "a week": {
      inputs: { ...compliantFlowLog, retentionPolicy: { enabled: true, days: 7 } },
      at: "retentionPolicy.days",
    },
    "days that do not count": {
      inputs: { ...compliantFlowLog, retentionPolicy: { enabled: false, days: 365 } },
      at: "retentionPolicy.days",
    },
  },
};
