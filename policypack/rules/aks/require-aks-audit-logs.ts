import { defineCloudRule } from "../../rule";
import type { DiagnosticSettingInputs } from "./inputs";

/** Logs that only a cluster has: a setting that sends one is a cluster's. */
const controlPlaneLogs: ReadonlySet<string> = new Set([
  "kube-apiserver",
  "kube-audit",
  "kube-audit-admin",
  "kube-controller-manager",
  "kube-scheduler",
  "guard",
]);
const auditLogs: ReadonlySet<string> = new Set([
  "kube-audit",
  "kube-audit-admin",
  "allLogs",
  "audit",
]);

export const requireAksAuditLogs = defineCloudRule<DiagnosticSettingInputs>({
  id: "require-aks-audit-logs",
  title: "The audit log of AKS is kept",
  rationale: "Without it nobody can say afterwards who did what, or read which Secret.",
  remediation:
    'Send the category "kube-audit" or, without reads, "kube-audit-admin" in the diagnostic setting of the cluster.',
  severity: "high",
  controls: [
    "cis-aks-1.8.0/2.1.1",
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: ["azure-native:monitor:DiagnosticSetting"],
  appliesTo: ({ logs }) =>
    (logs ?? []).some(({ category }) => controlPlaneLogs.has(category ?? "")),
  requirements: [
    {
      property: "logs",
      wanted: 'the category "kube-audit" or "kube-audit-admin", enabled',
      holds: ({ logs }) => enabledIn(logs).some((name) => auditLogs.has(name)),
    },
  ],
});

function enabledIn(logs: DiagnosticSettingInputs["logs"]): string[] {
  return (logs ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ category, categoryGroup }) => category ?? categoryGroup ?? "");
}
