import { defineCloudRule } from "../../rule";
import type { LogExclusionInputs } from "./inputs";

export const disallowGcpAuditLogExclusions = defineCloudRule<LogExclusionInputs>({
  id: "disallow-gcp-audit-log-exclusions",
  title: "No audit logs thrown away",
  rationale: "An exclusion is how somebody who got in keeps out of the logs.",
  remediation: "Name the logs that are excluded in filter, and none of cloudaudit.googleapis.com.",
  severity: "high",
  controls: [
    "nsa-cisa-1.2/audit-logging",
    "soc2-2017/CC7.2",
    "iso-27001-2022/A.8.15",
    "pci-dss-4.0.1/10.2.1",
    "hipaa/164.312.b",
  ],
  on: [
    "gcp:logging/projectExclusion:ProjectExclusion",
    "gcp:logging/folderExclusion:FolderExclusion",
    "gcp:logging/organizationExclusion:OrganizationExclusion",
  ],
  requirements: [
    {
      property: "filter",
      wanted: "other logs than audit logs",
      holds: ({ filter, disabled }) =>
        disabled === true || (/logName|log_id/.test(filter) && !filter.includes("cloudaudit")),
    },
  ],
});
