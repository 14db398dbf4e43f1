import type { CloudRule } from "../../rule";
import { disallowAksInsecureAddons } from "./disallow-aks-insecure-addons";
import { disallowAksLocalAccounts } from "./disallow-aks-local-accounts";
import { disallowAksNodePublicIp } from "./disallow-aks-node-public-ip";
import { disallowAksNodeSsh } from "./disallow-aks-node-ssh";
import { disallowAksRunCommand } from "./disallow-aks-run-command";
import { disallowKeyVaultPublicAccess } from "./disallow-key-vault-public-access";
import { requireAksAuditLogs } from "./require-aks-audit-logs";
import { requireAksAutoUpgrade } from "./require-aks-auto-upgrade";
import { requireAksDefender } from "./require-aks-defender";
import { requireAksDiskEncryptionSet } from "./require-aks-disk-encryption-set";
import { requireAksEntraAuthentication } from "./require-aks-entra-authentication";
import { requireAksHostEncryption } from "./require-aks-host-encryption";
import { requireAksImageCleaner } from "./require-aks-image-cleaner";
import { requireAksNetworkPolicy } from "./require-aks-network-policy";
import { requireAksNodeLockdown } from "./require-aks-node-lockdown";
import { requireAksPaidTier } from "./require-aks-paid-tier";
import { requireAksRbac } from "./require-aks-rbac";
import { requireAksSecretsEncryption } from "./require-aks-secrets-encryption";
import { requireAksVerifiedBoot } from "./require-aks-verified-boot";
import { requireAksWorkloadIdentity } from "./require-aks-workload-identity";
import { requireAzureLogRetention } from "./require-azure-log-retention";
import { requireAzureSubnetSecurityGroup } from "./require-azure-subnet-security-group";
import { requireKeyVaultKeyRotation } from "./require-key-vault-key-rotation";
import { requireKeyVaultPurgeProtection } from "./require-key-vault-purge-protection";
import { requireKeyVaultRbac } from "./require-key-vault-rbac";
import { restrictAksApiServerAccess } from "./restrict-aks-api-server-access";
import { restrictAzureNsgIngress } from "./restrict-azure-nsg-ingress";

/** Rules on AKS clusters and on the Azure networks, keys and logs that they stand on, by id. */
export const aksRules: readonly CloudRule[] = [
  disallowAksInsecureAddons,
  disallowAksLocalAccounts,
  disallowAksNodePublicIp,
  disallowAksNodeSsh,
  disallowAksRunCommand,
  disallowKeyVaultPublicAccess,
  requireAksAuditLogs,
  requireAksAutoUpgrade,
  requireAksDefender,
  requireAksDiskEncryptionSet,
  requireAksEntraAuthentication,
  requireAksHostEncryption,
  requireAksImageCleaner,
  requireAksNetworkPolicy,
  requireAksNodeLockdown,
  requireAksPaidTier,
  requireAksRbac,
  requireAksSecretsEncryption,
  requireAksVerifiedBoot,
  requireAksWorkloadIdentity,
  requireAzureLogRetention,
  requireAzureSubnetSecurityGroup,
  requireKeyVaultKeyRotation,
  requireKeyVaultPurgeProtection,
  requireKeyVaultRbac,
  restrictAksApiServerAccess,
  restrictAzureNsgIngress,
];
