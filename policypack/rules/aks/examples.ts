import type { CloudExamples } from "../../examples";
import { disallowAksInsecureAddonsExamples } from "./disallow-aks-insecure-addons.examples";
import { disallowAksLocalAccountsExamples } from "./disallow-aks-local-accounts.examples";
import {
  disallowAksNodePublicIpAgentPoolExamples,
  disallowAksNodePublicIpExamples,
} from "./disallow-aks-node-public-ip.examples";
import {
  disallowAksNodeSshAgentPoolExamples,
  disallowAksNodeSshExamples,
} from "./disallow-aks-node-ssh.examples";
import { disallowAksRunCommandExamples } from "./disallow-aks-run-command.examples";
import { disallowKeyVaultPublicAccessExamples } from "./disallow-key-vault-public-access.examples";
import { requireAksAuditLogsExamples } from "./require-aks-audit-logs.examples";
import { requireAksAutoUpgradeExamples } from "./require-aks-auto-upgrade.examples";
import { requireAksDefenderExamples } from "./require-aks-defender.examples";
import { requireAksDiskEncryptionSetExamples } from "./require-aks-disk-encryption-set.examples";
import { requireAksEntraAuthenticationExamples } from "./require-aks-entra-authentication.examples";
import {
  requireAksHostEncryptionAgentPoolExamples,
  requireAksHostEncryptionExamples,
} from "./require-aks-host-encryption.examples";
import { requireAksImageCleanerExamples } from "./require-aks-image-cleaner.examples";
import { requireAksNetworkPolicyExamples } from "./require-aks-network-policy.examples";
import { requireAksNodeLockdownExamples } from "./require-aks-node-lockdown.examples";
import { requireAksPaidTierExamples } from "./require-aks-paid-tier.examples";
import { requireAksRbacExamples } from "./require-aks-rbac.examples";
import { requireAksSecretsEncryptionExamples } from "./require-aks-secrets-encryption.examples";
import {
  requireAksVerifiedBootAgentPoolExamples,
  requireAksVerifiedBootExamples,
} from "./require-aks-verified-boot.examples";
import { requireAksWorkloadIdentityExamples } from "./require-aks-workload-identity.examples";
import { requireAzureLogRetentionExamples } from "./require-azure-log-retention.examples";
import { requireAzureSubnetSecurityGroupExamples } from "./require-azure-subnet-security-group.examples";
import { requireKeyVaultKeyRotationExamples } from "./require-key-vault-key-rotation.examples";
import { requireKeyVaultPurgeProtectionExamples } from "./require-key-vault-purge-protection.examples";
import { requireKeyVaultRbacExamples } from "./require-key-vault-rbac.examples";
import { restrictAksApiServerAccessExamples } from "./restrict-aks-api-server-access.examples";
import {
  restrictAzureNsgIngressExamples,
  restrictAzureNsgIngressRuleExamples,
} from "./restrict-azure-nsg-ingress.examples";

/** Examples of the rules on AKS, in the order of the rules. */
export const aksExamples: readonly CloudExamples[] = [
  disallowAksInsecureAddonsExamples,
  disallowAksLocalAccountsExamples,
  disallowAksNodePublicIpExamples,
  disallowAksNodePublicIpAgentPoolExamples,
  disallowAksNodeSshExamples,
  disallowAksNodeSshAgentPoolExamples,
  disallowAksRunCommandExamples,
  disallowKeyVaultPublicAccessExamples,
  requireAksAuditLogsExamples,
  requireAksAutoUpgradeExamples,
  requireAksDefenderExamples,
  requireAksDiskEncryptionSetExamples,
  requireAksEntraAuthenticationExamples,
  requireAksHostEncryptionExamples,
  requireAksHostEncryptionAgentPoolExamples,
  requireAksImageCleanerExamples,
  requireAksNetworkPolicyExamples,
  requireAksNodeLockdownExamples,
  requireAksPaidTierExamples,
  requireAksRbacExamples,
  requireAksSecretsEncryptionExamples,
  requireAksVerifiedBootExamples,
  requireAksVerifiedBootAgentPoolExamples,
  requireAksWorkloadIdentityExamples,
  requireAzureLogRetentionExamples,
  requireAzureSubnetSecurityGroupExamples,
  requireKeyVaultKeyRotationExamples,
  requireKeyVaultPurgeProtectionExamples,
  requireKeyVaultRbacExamples,
  restrictAksApiServerAccessExamples,
  restrictAzureNsgIngressExamples,
  restrictAzureNsgIngressRuleExamples,
];
