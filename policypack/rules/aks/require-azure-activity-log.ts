import { defineCloudRule } from "../../rule";
import type { DiagnosticSettingInputs } from "./inputs";

/** What is done, what Defender saw, and what policies denied. */
const wanted = ["Administrative", "Security", "Policy"] as const;

const activity: ReadonlySet<string> = new Set([
  ...wanted,
  ...["Alert", "Autoscale", "Recommendation", "ResourceHealth", "ServiceHealth"],
]);

export const requireAzureActivityLog = defineCloudRule<DiagnosticSettingInputs>({
  id: "require-azure-activity-log",
  title: "The Activity log of a subscription kept whole",
  rationale:
    "Azure forgets its Activity log after 90 days, and an export without these categories keeps what matters least.",
  remediation:
    "Send the categories Administrative, Security and Policy in the diagnostic setting of the subscription.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["azure-native:monitor:DiagnosticSetting"],
  // What only a subscription has: a setting that sends one is a subscription's.
  appliesTo: ({ logs }) => (logs ?? []).some(({ category }) => activity.has(category ?? "")),
  requirements: [
    {
      property: "logs",
      wanted: `the categories ${wanted.join(", ")}, enabled`,
      holds: ({ logs }) => {
        const enabled = (logs ?? []).filter((log) => log.enabled);
        return (
          enabled.some(({ categoryGroup }) => categoryGroup === "allLogs") ||
          wanted.every((name) => enabled.some(({ category }) => category === name))
        );
      },
    },
  ],
});
