import { allHold } from "../../all-hold";
import { defineCloudRule } from "../../rule";
import type { AuditConfigInputs } from "./inputs";

const logTypes = ["ADMIN_READ", "DATA_READ", "DATA_WRITE"];

export const requireGcpAuditConfig = defineCloudRule<AuditConfigInputs>({
  id: "require-gcp-audit-config",
  title: "Reads and writes of every service logged",
  rationale:
    "Google Cloud logs who changed a setting, but who read a Secret, a bucket or a key only where it is asked to; whom the configuration exempts reads unseen.",
  remediation:
    "Set service to allServices and list ADMIN_READ, DATA_READ and DATA_WRITE in auditLogConfigs, without exemptedMembers.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: [
    "gcp:projects/iAMAuditConfig:IAMAuditConfig",
    "gcp:folder/iamAuditConfig:IamAuditConfig",
    "gcp:organizations/iamAuditConfig:IamAuditConfig",
  ],
  requirements: [
    {
      property: "service",
      wanted: "allServices",
      holds: ({ service }) => service === "allServices",
    },
    {
      property: "auditLogConfigs",
      wanted: "ADMIN_READ, DATA_READ and DATA_WRITE, with nobody exempt",
      holds: ({ auditLogConfigs }) =>
        allHold(logTypes, (type) => auditLogConfigs.some(({ logType }) => logType === type)) &&
        allHold(auditLogConfigs, ({ exemptedMembers }) => (exemptedMembers?.length ?? 0) === 0),
    },
  ],
});
