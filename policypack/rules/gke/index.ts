import type { CloudRule } from "../../rule";
import { disallowGcpAdministrativeAccounts } from "./disallow-gcp-administrative-accounts";
import { disallowGcpAuditLogExclusions } from "./disallow-gcp-audit-log-exclusions";
import { disallowGcpAutomaticSubnetworks } from "./disallow-gcp-automatic-subnetworks";
import { disallowGcpBasicRoles } from "./disallow-gcp-basic-roles";
import { disallowGcpDefaultAccountGrants } from "./disallow-gcp-default-account-grants";
import { disallowGcpKeyDestruction } from "./disallow-gcp-key-destruction";
import { disallowGcpProjectDefaultNetwork } from "./disallow-gcp-project-default-network";
import { disallowGcpProjectImpersonation } from "./disallow-gcp-project-impersonation";
import { disallowGcpPublicAccess } from "./disallow-gcp-public-access";
import { disallowGcpServiceAccountKeys } from "./disallow-gcp-service-account-keys";
import { disallowGkeAlphaClusters } from "./disallow-gke-alpha-clusters";
import { disallowGkeExternalIpServices } from "./disallow-gke-external-ip-services";
import { disallowGkeInlineNodePools } from "./disallow-gke-inline-node-pools";
import { disallowGkeKubeletReadonlyPort } from "./disallow-gke-kubelet-readonly-port";
import { disallowGkeLegacyAuthentication } from "./disallow-gke-legacy-authentication";
import { disallowGkeLegacyMetadata } from "./disallow-gke-legacy-metadata";
import { requireGcpAlertRecipients } from "./require-gcp-alert-recipients";
import { requireGcpAuditConfig } from "./require-gcp-audit-config";
import { requireGcpFirewallLogs } from "./require-gcp-firewall-logs";
import { requireGcpKmsDeletionGuard } from "./require-gcp-kms-deletion-guard";
import { requireGcpKmsDestructionDelay } from "./require-gcp-kms-destruction-delay";
import { requireGcpKmsRotation } from "./require-gcp-kms-rotation";
import { requireGcpLogEncryption } from "./require-gcp-log-encryption";
import { requireGcpLogRetention } from "./require-gcp-log-retention";
import { requireGcpNatLogs } from "./require-gcp-nat-logs";
import { requireGcpPrivateBuckets } from "./require-gcp-private-buckets";
import { requireGcpPrivateGoogleAccess } from "./require-gcp-private-google-access";
import { requireGcpRegistryEncryption } from "./require-gcp-registry-encryption";
import { requireGcpRegistryImmutableTags } from "./require-gcp-registry-immutable-tags";
import { requireGcpRegistryScanning } from "./require-gcp-registry-scanning";
import { requireGcpSubnetworkFlowLogs } from "./require-gcp-subnetwork-flow-logs";
import { requireGcpTopicEncryption } from "./require-gcp-topic-encryption";
import { requireGkeBackupAgent } from "./require-gke-backup-agent";
import { requireGkeBackupEncryption } from "./require-gke-backup-encryption";
import { requireGkeBackupLock } from "./require-gke-backup-lock";
import { requireGkeBinaryAuthorization } from "./require-gke-binary-authorization";
import { requireGkeCompleteBackups } from "./require-gke-complete-backups";
import { requireGkeControlPlaneLogs } from "./require-gke-control-plane-logs";
import { requireGkeCostAllocation } from "./require-gke-cost-allocation";
import { requireGkeDataplaneV2 } from "./require-gke-dataplane-v2";
import { requireGkeDeletionProtection } from "./require-gke-deletion-protection";
import { requireGkeDiskEncryption } from "./require-gke-disk-encryption";
import { requireGkeFqdnPolicies } from "./require-gke-fqdn-policies";
import { requireGkeGoogleGroups } from "./require-gke-google-groups";
import { requireGkeIntranodeVisibility } from "./require-gke-intranode-visibility";
import { requireGkeLabels } from "./require-gke-labels";
import { requireGkeMaintenanceWindow } from "./require-gke-maintenance-window";
import { requireGkeMetadataServer } from "./require-gke-metadata-server";
import { requireGkeMonitoring } from "./require-gke-monitoring";
import { requireGkeNodeMaintenance } from "./require-gke-node-maintenance";
import { requireGkeNodeServiceAccount } from "./require-gke-node-service-account";
import { requireGkePrivateNodes } from "./require-gke-private-nodes";
import { requireGkeRegionalCluster } from "./require-gke-regional-cluster";
import { requireGkeReleaseChannel } from "./require-gke-release-channel";
import { requireGkeSecretsEncryption } from "./require-gke-secrets-encryption";
import { requireGkeSecureBoot } from "./require-gke-secure-boot";
import { requireGkeSecurityPosture } from "./require-gke-security-posture";
import { requireGkeShieldedNodes } from "./require-gke-shielded-nodes";
import { requireGkeTransitEncryption } from "./require-gke-transit-encryption";
import { requireGkeUpgradeNotifications } from "./require-gke-upgrade-notifications";
import { requireGkeVpcNative } from "./require-gke-vpc-native";
import { requireGkeWorkloadIdentity } from "./require-gke-workload-identity";
import { restrictGcpFirewallIngress } from "./restrict-gcp-firewall-ingress";
import { restrictGcpFirewallPlaintext } from "./restrict-gcp-firewall-plaintext";
import { restrictGkeAnonymousAccess } from "./restrict-gke-anonymous-access";
import { restrictGkeControlPlaneAccess } from "./restrict-gke-control-plane-access";
import { restrictGkeDnsEndpoint } from "./restrict-gke-dns-endpoint";
import { restrictGkeNodeImage } from "./restrict-gke-node-image";

/** Rules on GKE and what it stands on in Google Cloud, by id. */
export const gkeRules: readonly CloudRule[] = [
  disallowGcpAdministrativeAccounts,
  disallowGcpAuditLogExclusions,
  disallowGcpAutomaticSubnetworks,
  disallowGcpBasicRoles,
  disallowGcpDefaultAccountGrants,
  disallowGcpKeyDestruction,
  disallowGcpProjectDefaultNetwork,
  disallowGcpProjectImpersonation,
  disallowGcpPublicAccess,
  disallowGcpServiceAccountKeys,
  disallowGkeAlphaClusters,
  disallowGkeExternalIpServices,
  disallowGkeInlineNodePools,
  disallowGkeKubeletReadonlyPort,
  disallowGkeLegacyAuthentication,
  disallowGkeLegacyMetadata,
  requireGcpAlertRecipients,
  requireGcpAuditConfig,
  requireGcpFirewallLogs,
  requireGcpKmsDeletionGuard,
  requireGcpKmsDestructionDelay,
  requireGcpKmsRotation,
  requireGcpLogEncryption,
  requireGcpLogRetention,
  requireGcpNatLogs,
  requireGcpPrivateBuckets,
  requireGcpPrivateGoogleAccess,
  requireGcpRegistryEncryption,
  requireGcpRegistryImmutableTags,
  requireGcpRegistryScanning,
  requireGcpSubnetworkFlowLogs,
  requireGcpTopicEncryption,
  requireGkeBackupAgent,
  requireGkeBackupEncryption,
  requireGkeBackupLock,
  requireGkeBinaryAuthorization,
  requireGkeCompleteBackups,
  requireGkeControlPlaneLogs,
  requireGkeCostAllocation,
  requireGkeDataplaneV2,
  requireGkeDeletionProtection,
  requireGkeDiskEncryption,
  requireGkeFqdnPolicies,
  requireGkeGoogleGroups,
  requireGkeIntranodeVisibility,
  requireGkeLabels,
  requireGkeMaintenanceWindow,
  requireGkeMetadataServer,
  requireGkeMonitoring,
  requireGkeNodeMaintenance,
  requireGkeNodeServiceAccount,
  requireGkePrivateNodes,
  requireGkeRegionalCluster,
  requireGkeReleaseChannel,
  requireGkeSecretsEncryption,
  requireGkeSecureBoot,
  requireGkeSecurityPosture,
  requireGkeShieldedNodes,
  requireGkeTransitEncryption,
  requireGkeUpgradeNotifications,
  requireGkeVpcNative,
  requireGkeWorkloadIdentity,
  restrictGcpFirewallIngress,
  restrictGcpFirewallPlaintext,
  restrictGkeAnonymousAccess,
  restrictGkeControlPlaneAccess,
  restrictGkeDnsEndpoint,
  restrictGkeNodeImage,
];
