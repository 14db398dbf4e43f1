import type { CloudExamples } from "../../examples";
import { compliantLogExclusion } from "./compliant";
import type { LogExclusionInputs } from "./inputs";

export const disallowGcpAuditLogExclusionsExamples: CloudExamples<LogExclusionInputs> = {
  rule: "disallow-gcp-audit-log-exclusions",
  good: {
    "access logs of a load balancer": compliantLogExclusion,
    "switched off": { ...compliantLogExclusion, filter: "severity<ERROR", disabled: true },
  },
  bad: {
    "data access": {
      inputs: {
        ...compliantLogExclusion,
        filter: 'logName:"cloudaudit.googleapis.com%2Fdata_access"',
      },
      at: "filter",
    },
    "whatever is not an error": {
      inputs: { ...compliantLogExclusion, filter: "severity<ERROR" },
      at: "filter",
    },
  },
};
