import { defineCloudRule } from "../../rule";
import type { FlowLogInputs } from "./inputs";

export const requireAwsCompleteFlowLogs = defineCloudRule<FlowLogInputs>({
  id: "require-aws-complete-flow-logs",
  title: "Flow logs of all traffic, minute by minute",
  rationale:
    "Accepted traffic shows what an intruder took, rejected traffic where one knocks; ten minutes in one record hide a scan.",
  remediation: 'Set trafficType to "ALL" and maxAggregationInterval to 60.',
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["aws:ec2/flowLog:FlowLog"],
  requirements: [
    {
      property: "trafficType",
      wanted: '"ALL"',
      // A transit gateway logs everything, and takes no type.
      holds: (inputs) => inputs.trafficType === "ALL" || isOfTransitGateway(inputs),
    },
    {
      property: "maxAggregationInterval",
      wanted: "60",
      holds: ({ maxAggregationInterval }) => maxAggregationInterval === 60,
    },
  ],
});

function isOfTransitGateway(inputs: FlowLogInputs): boolean {
  return (
    Object.hasOwn(inputs, "transitGatewayId") || Object.hasOwn(inputs, "transitGatewayAttachmentId")
  );
}
