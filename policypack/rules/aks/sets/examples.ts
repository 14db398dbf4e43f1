import type { CloudSetExamples } from "../../../examples";
import { requireAksDeletionGuardExamples } from "./require-aks-deletion-guard.examples";
import { requireAksDiagnosticSettingExamples } from "./require-aks-diagnostic-setting.examples";
import { requireAzureNetworkFlowLogExamples } from "./require-azure-network-flow-log.examples";
import { requireKeyVaultDiagnosticSettingExamples } from "./require-key-vault-diagnostic-setting.examples";
import { restrictAksVersionSkewExamples } from "./restrict-aks-version-skew.examples";
import { restrictAzureRoleAssignmentsExamples } from "./restrict-azure-role-assignments.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const aksSetExamples: readonly CloudSetExamples[] = [
  requireAksDeletionGuardExamples,
  requireAksDiagnosticSettingExamples,
  requireAzureNetworkFlowLogExamples,
  requireKeyVaultDiagnosticSettingExamples,
  restrictAksVersionSkewExamples,
  restrictAzureRoleAssignmentsExamples,
];
