import type { CloudExamples } from "../../examples";
import { compliantWorkspace } from "./compliant";
import type { WorkspaceInputs } from "./inputs";

export const requireAzureLogRetentionExamples: CloudExamples<WorkspaceInputs> = {
  rule: "require-azure-log-retention",
  good: { "a year": compliantWorkspace, "90 days": { ...compliantWorkspace, retentionInDays: 90 } },
  bad: {
    "30 days": { inputs: { ...compliantWorkspace, retentionInDays: 30 }, at: "retentionInDays" },
    "30 days by default": { inputs: { resourceGroupName: "north" }, at: "retentionInDays" },
  },
};
