import type { CloudSetRule } from "../../../rule";
import { requireAksDeletionGuard } from "./require-aks-deletion-guard";
import { requireAksDiagnosticSetting } from "./require-aks-diagnostic-setting";
import { requireAzureNetworkFlowLog } from "./require-azure-network-flow-log";
import { requireKeyVaultDiagnosticSetting } from "./require-key-vault-diagnostic-setting";
import { restrictAksVersionSkew } from "./restrict-aks-version-skew";
import { restrictAzureRoleAssignments } from "./restrict-azure-role-assignments";

/** Rules on AKS and what it stands on that need other resources of the program, by id. */
export const aksSetRules: readonly CloudSetRule[] = [
  requireAksDeletionGuard,
  requireAksDiagnosticSetting,
  requireAzureNetworkFlowLog,
  requireKeyVaultDiagnosticSetting,
  restrictAksVersionSkew,
  restrictAzureRoleAssignments,
];
