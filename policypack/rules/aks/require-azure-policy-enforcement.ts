import { defineCloudRule } from "../../rule";
import type { PolicyAssignmentInputs } from "./inputs";

export const requireAzurePolicyEnforcement = defineCloudRule<PolicyAssignmentInputs>({
  id: "require-azure-policy-enforcement",
  title: "Policies of Azure that are enforced",
  rationale: "An assignment that is not enforced denies nothing, and looks like one that does.",
  remediation: 'Set enforcementMode to "Default", or remove the assignment.',
  severity: "medium",
  controls: ["soc2-2017/CC8.1", "iso-27001-2022/A.8.9", "pci-dss-4.0.1/2.2.6"],
  on: ["azure-native:authorization:PolicyAssignment"],
  requirements: [
    {
      property: "enforcementMode",
      wanted: '"Default"',
      holds: ({ enforcementMode }) => enforcementMode !== "DoNotEnforce",
    },
  ],
});
