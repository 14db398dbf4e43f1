import type { CloudExamples } from "../../examples";
import { compliantControlPlaneLogs } from "./compliant";
import type { DiagnosticSettingInputs } from "./inputs";

function withLogs(...logs: NonNullable<DiagnosticSettingInputs["logs"]>): DiagnosticSettingInputs {
  return { ...compliantControlPlaneLogs, logs };
}

export const requireAksAuditLogsExamples: CloudExamples<DiagnosticSettingInputs> = {
  rule: "require-aks-audit-logs",
  good: {
    "audit log without reads": compliantControlPlaneLogs,
    "the whole audit log": withLogs(
      { category: "kube-audit", enabled: true },
      { category: "kube-apiserver", enabled: true },
    ),
    "all logs": withLogs({ categoryGroup: "allLogs", enabled: true }),
    "a setting of something else": withLogs({ category: "AuditEvent", enabled: true }),
  },
  bad: {
    "no audit log": {
      inputs: withLogs(
        { category: "kube-apiserver", enabled: true },
        { category: "guard", enabled: true },
      ),
      at: "logs",
    },
    "audit log off": {
      inputs: withLogs(
        { category: "kube-audit", enabled: false },
        { category: "guard", enabled: true },
      ),
      at: "logs",
    },
  },
};
