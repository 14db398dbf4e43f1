import type { CloudExamples } from "../../examples";
import { compliantAuditConfig } from "./compliant";
import type { AuditConfigInputs } from "./inputs";

export const requireGcpAuditConfigExamples: CloudExamples<AuditConfigInputs> = {
  rule: "require-gcp-audit-config",
  good: {
    everything: compliantAuditConfig,
  },
  bad: {
    "one service": {
      inputs: { ...compliantAuditConfig, service: "storage.googleapis.com" },
      at: "service",
    },
    "writes alone": {
      inputs: { ...compliantAuditConfig, auditLogConfigs: [{ logType: "DATA_WRITE" }] },
      at: "auditLogConfigs",
    },
    "somebody is exempt": {
      inputs: {
        ...compliantAuditConfig,
        auditLogConfigs: compliantAuditConfig.auditLogConfigs.map((config) => ({
          ...config,
          exemptedMembers: ["user:admin@example.com"],
        })),
      },
      at: "auditLogConfigs",
    },
  },
};
