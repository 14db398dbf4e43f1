import type { CloudRule } from "../../rule";
import { disallowAcrAdminUser } from "./disallow-acr-admin-user";
import { disallowAcrAnonymousPull } from "./disallow-acr-anonymous-pull";
import { disallowAksInsecureAddons } from "./disallow-aks-insecure-addons";
import { disallowAksLocalAccounts } from "./disallow-aks-local-accounts";
import { disallowAksNodePublicIp } from "./disallow-aks-node-public-ip";
import { disallowAksNodeSsh } from "./disallow-aks-node-ssh";
import { disallowAksRetiredNodeImages } from "./disallow-aks-retired-node-images";
import { disallowAksRunCommand } from "./disallow-aks-run-command";
import { disallowAzureStoragePublicAccess } from "./disallow-azure-storage-public-access";
import { disallowAzureWildcardRoles } from "./disallow-azure-wildcard-roles";
import { disallowKeyVaultPublicAccess } from "./disallow-key-vault-public-access";
import { requireAksAuditLogs } from "./require-aks-audit-logs";
import { requireAksAutoUpgrade } from "./require-aks-auto-upgrade";
import { requireAksAzureCni } from "./require-aks-azure-cni";
import { requireAksCostAnalysis } from "./require-aks-cost-analysis";
import { requireAksDefender } from "./require-aks-defender";
import { requireAksDiskEncryptionSet } from "./require-aks-disk-encryption-set";
import { requireAksEntraAuthentication } from "./require-aks-entra-authentication";
import { requireAksFqdnPolicies } from "./require-aks-fqdn-policies";
import { requireAksHostEncryption } from "./require-aks-host-encryption";
import { requireAksImageCleaner } from "./require-aks-image-cleaner";
import { requireAksMaintenanceWindow } from "./require-aks-maintenance-window";
import { requireAksNetworkPolicy } from "./require-aks-network-policy";
import { requireAksNodeLockdown } from "./require-aks-node-lockdown";
import { requireAksPaidTier } from "./require-aks-paid-tier";
import { requireAksRbac } from "./require-aks-rbac";
import { requireAksSecretsEncryption } from "./require-aks-secrets-encryption";
import { requireAksVerifiedBoot } from "./require-aks-verified-boot";
import { requireAksWorkloadIdentity } from "./require-aks-workload-identity";
import { requireAksZones } from "./require-aks-zones";
import { requireAzureActivityLog } from "./require-azure-activity-log";
import { requireAzureAlerts } from "./require-azure-alerts";
import { requireAzureBackupImmutability } from "./require-azure-backup-immutability";
import { requireAzureDefenderPlans } from "./require-azure-defender-plans";
import { requireAzureFlowLogRetention } from "./require-azure-flow-log-retention";
import { requireAzureLogRetention } from "./require-azure-log-retention";
import { requireAzurePolicyEnforcement } from "./require-azure-policy-enforcement";
import { requireAzureSecureTransfer } from "./require-azure-secure-transfer";
import { requireAzureSubnetSecurityGroup } from "./require-azure-subnet-security-group";
import { requireKeyVaultKeyRotation } from "./require-key-vault-key-rotation";
import { requireKeyVaultPurgeProtection } from "./require-key-vault-purge-protection";
import { requireKeyVaultRbac } from "./require-key-vault-rbac";
import { restrictAcrNetworkAccess } from "./restrict-acr-network-access";
import { restrictAksApiServerAccess } from "./restrict-aks-api-server-access";
import { restrictAksOutboundType } from "./restrict-aks-outbound-type";
import { restrictAzureNsgIngress } from "./restrict-azure-nsg-ingress";

export { aksSetRules } from "./sets";

/** Rules on AKS clusters and on the Azure networks, keys, identities, registries and logs that they stand on, by id. */
export const aksRules: readonly CloudRule[] = [
  disallowAcrAdminUser,
  disallowAcrAnonymousPull,
  disallowAksInsecureAddons,
  disallowAksLocalAccounts,
  disallowAksNodePublicIp,
  disallowAksNodeSsh,
  disallowAksRetiredNodeImages,
  disallowAksRunCommand,
  disallowAzureStoragePublicAccess,
  disallowAzureWildcardRoles,
  disallowKeyVaultPublicAccess,
  requireAksAuditLogs,
  requireAksAutoUpgrade,
  requireAksAzureCni,
  requireAksCostAnalysis,
  requireAksDefender,
  requireAksDiskEncryptionSet,
  requireAksEntraAuthentication,
  requireAksFqdnPolicies,
  requireAksHostEncryption,
  requireAksImageCleaner,
  requireAksMaintenanceWindow,
  requireAksNetworkPolicy,
  requireAksNodeLockdown,
  requireAksPaidTier,
  requireAksRbac,
  requireAksSecretsEncryption,
  requireAksVerifiedBoot,
  requireAksWorkloadIdentity,
  requireAksZones,
  requireAzureActivityLog,
  requireAzureAlerts,
  requireAzureBackupImmutability,
  requireAzureDefenderPlans,
  requireAzureFlowLogRetention,
  requireAzureLogRetention,
  requireAzurePolicyEnforcement,
  requireAzureSecureTransfer,
  requireAzureSubnetSecurityGroup,
  requireKeyVaultKeyRotation,
  requireKeyVaultPurgeProtection,
  requireKeyVaultRbac,
  restrictAcrNetworkAccess,
  restrictAksApiServerAccess,
  restrictAksOutboundType,
  restrictAzureNsgIngress,
];
