import type { CloudExamples } from "../../examples";
import { disallowAcrAdminUserExamples } from "./disallow-acr-admin-user.examples";
import { disallowAcrAnonymousPullExamples } from "./disallow-acr-anonymous-pull.examples";
import { disallowAksInsecureAddonsExamples } from "./disallow-aks-insecure-addons.examples";
import { disallowAksLocalAccountsExamples } from "./disallow-aks-local-accounts.examples";
import {
  disallowAksNodePublicIpExamples,
  disallowAksNodePublicIpAgentPoolExamples,
} from "./disallow-aks-node-public-ip.examples";
import {
  disallowAksNodeSshExamples,
  disallowAksNodeSshAgentPoolExamples,
} from "./disallow-aks-node-ssh.examples";
import {
  disallowAksRetiredNodeImagesExamples,
  disallowAksRetiredNodeImagesAgentPoolExamples,
} from "./disallow-aks-retired-node-images.examples";
import { disallowAksRunCommandExamples } from "./disallow-aks-run-command.examples";
import { disallowAzureStoragePublicAccessExamples } from "./disallow-azure-storage-public-access.examples";
import { disallowAzureWildcardRolesExamples } from "./disallow-azure-wildcard-roles.examples";
import { disallowKeyVaultPublicAccessExamples } from "./disallow-key-vault-public-access.examples";
import { requireAksAuditLogsExamples } from "./require-aks-audit-logs.examples";
import { requireAksAutoUpgradeExamples } from "./require-aks-auto-upgrade.examples";
import { requireAksAzureCniExamples } from "./require-aks-azure-cni.examples";
import { requireAksCostAnalysisExamples } from "./require-aks-cost-analysis.examples";
import { requireAksDefenderExamples } from "./require-aks-defender.examples";
import { requireAksDiskEncryptionSetExamples } from "./require-aks-disk-encryption-set.examples";
import { requireAksEntraAuthenticationExamples } from "./require-aks-entra-authentication.examples";
import { requireAksFqdnPoliciesExamples } from "./require-aks-fqdn-policies.examples";
import {
  requireAksHostEncryptionExamples,
  requireAksHostEncryptionAgentPoolExamples,
} from "./require-aks-host-encryption.examples";
import { requireAksImageCleanerExamples } from "./require-aks-image-cleaner.examples";
import { requireAksMaintenanceWindowExamples } from "./require-aks-maintenance-window.examples";
import { requireAksNetworkPolicyExamples } from "./require-aks-network-policy.examples";
import { requireAksNodeLockdownExamples } from "./require-aks-node-lockdown.examples";
import { requireAksPaidTierExamples } from "./require-aks-paid-tier.examples";
import { requireAksRbacExamples } from "./require-aks-rbac.examples";
import { requireAksSecretsEncryptionExamples } from "./require-aks-secrets-encryption.examples";
import {
  requireAksVerifiedBootExamples,
  requireAksVerifiedBootAgentPoolExamples,
} from "./require-aks-verified-boot.examples";
import { requireAksWorkloadIdentityExamples } from "./require-aks-workload-identity.examples";
import {
  requireAksZonesExamples,
  requireAksZonesAgentPoolExamples,
} from "./require-aks-zones.examples";
import { requireAzureActivityLogExamples } from "./require-azure-activity-log.examples";
import { requireAzureAlertsExamples } from "./require-azure-alerts.examples";
import { requireAzureBackupImmutabilityExamples } from "./require-azure-backup-immutability.examples";
import { requireAzureDefenderPlansExamples } from "./require-azure-defender-plans.examples";
import { requireAzureFlowLogRetentionExamples } from "./require-azure-flow-log-retention.examples";
import { requireAzureLogRetentionExamples } from "./require-azure-log-retention.examples";
import { requireAzurePolicyEnforcementExamples } from "./require-azure-policy-enforcement.examples";
import { requireAzureSecureTransferExamples } from "./require-azure-secure-transfer.examples";
import { requireAzureSubnetSecurityGroupExamples } from "./require-azure-subnet-security-group.examples";
import { requireKeyVaultKeyRotationExamples } from "./require-key-vault-key-rotation.examples";
import { requireKeyVaultPurgeProtectionExamples } from "./require-key-vault-purge-protection.examples";
import { requireKeyVaultRbacExamples } from "./require-key-vault-rbac.examples";
import { restrictAcrNetworkAccessExamples } from "./restrict-acr-network-access.examples";
import { restrictAksApiServerAccessExamples } from "./restrict-aks-api-server-access.examples";
import { restrictAksOutboundTypeExamples } from "./restrict-aks-outbound-type.examples";
import {
  restrictAzureNsgIngressExamples,
  restrictAzureNsgIngressRuleExamples,
} from "./restrict-azure-nsg-ingress.examples";

/** Examples of the rules on AKS, in the order of the rules. */
export const aksExamples: readonly CloudExamples[] = [
  disallowAcrAdminUserExamples,
  disallowAcrAnonymousPullExamples,
  disallowAksInsecureAddonsExamples,
  disallowAksLocalAccountsExamples,
  disallowAksNodePublicIpExamples,
  disallowAksNodePublicIpAgentPoolExamples,
  disallowAksNodeSshExamples,
  disallowAksNodeSshAgentPoolExamples,
  disallowAksRetiredNodeImagesExamples,
  disallowAksRetiredNodeImagesAgentPoolExamples,
  disallowAksRunCommandExamples,
  disallowAzureStoragePublicAccessExamples,
  disallowAzureWildcardRolesExamples,
  disallowKeyVaultPublicAccessExamples,
  requireAksAuditLogsExamples,
  requireAksAutoUpgradeExamples,
  requireAksAzureCniExamples,
  requireAksCostAnalysisExamples,
  requireAksDefenderExamples,
  requireAksDiskEncryptionSetExamples,
  requireAksEntraAuthenticationExamples,
  requireAksFqdnPoliciesExamples,
  requireAksHostEncryptionExamples,
  requireAksHostEncryptionAgentPoolExamples,
  requireAksImageCleanerExamples,
  requireAksMaintenanceWindowExamples,
  requireAksNetworkPolicyExamples,
  requireAksNodeLockdownExamples,
  requireAksPaidTierExamples,
  requireAksRbacExamples,
  requireAksSecretsEncryptionExamples,
  requireAksVerifiedBootExamples,
  requireAksVerifiedBootAgentPoolExamples,
  requireAksWorkloadIdentityExamples,
  requireAksZonesExamples,
  requireAksZonesAgentPoolExamples,
  requireAzureActivityLogExamples,
  requireAzureAlertsExamples,
  requireAzureBackupImmutabilityExamples,
  requireAzureDefenderPlansExamples,
  requireAzureFlowLogRetentionExamples,
  requireAzureLogRetentionExamples,
  requireAzurePolicyEnforcementExamples,
  requireAzureSecureTransferExamples,
  requireAzureSubnetSecurityGroupExamples,
  requireKeyVaultKeyRotationExamples,
  requireKeyVaultPurgeProtectionExamples,
  requireKeyVaultRbacExamples,
  restrictAcrNetworkAccessExamples,
  restrictAksApiServerAccessExamples,
  restrictAksOutboundTypeExamples,
  restrictAzureNsgIngressExamples,
  restrictAzureNsgIngressRuleExamples,
];
