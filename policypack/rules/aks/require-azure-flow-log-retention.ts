import { defineCloudRule } from "../../rule";
import type { FlowLogInputs } from "./inputs";

/** Intruders are found after weeks, not days. */
const fewestDays = 90;

export const requireAzureFlowLogRetention = defineCloudRule<FlowLogInputs>({
  id: "require-azure-flow-log-retention",
  title: "Flow logs on, and kept for 90 days",
  rationale: "When an intruder is found, the question is what else he reached, weeks ago.",
  remediation:
    "Set enabled and retentionPolicy.enabled to true and retentionPolicy.days to 90 or more; 0 is for ever.",
  severity: "medium",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
  ],
  on: ["azure-native:network:FlowLog"],
  requirements: [
    { property: "enabled", wanted: "true", holds: ({ enabled }) => enabled !== false },
    {
      property: "retentionPolicy.days",
      wanted: `${fewestDays} or more, or 0, and retentionPolicy.enabled true`,
      holds: ({ retentionPolicy }) => {
        const days = retentionPolicy?.days ?? 0;
        // Without a policy, and with 0 days, nothing is ever deleted.
        return days === 0 || (days >= fewestDays && retentionPolicy?.enabled === true);
      },
    },
  ],
});
