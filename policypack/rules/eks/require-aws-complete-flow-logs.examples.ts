import type { CloudExamples } from "../../examples";
import { compliantFlowLog } from "./compliant";
import type { FlowLogInputs } from "./inputs";

export const requireAwsCompleteFlowLogsExamples: CloudExamples<FlowLogInputs> = {
  rule: "require-aws-complete-flow-logs",
  good: {
    "all traffic of a network": compliantFlowLog,
    "traffic of a transit gateway": { transitGatewayId: "tgw-1", maxAggregationInterval: 60 },
  },
  bad: {
    "rejected traffic only": {
      inputs: { ...compliantFlowLog, trafficType: "REJECT" },
      at: "trafficType",
    },
    "ten minutes in one record, by default": {
      inputs: { ...compliantFlowLog, maxAggregationInterval: undefined },
      at: "maxAggregationInterval",
    },
  },
};
