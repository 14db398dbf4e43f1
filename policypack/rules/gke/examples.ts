import type { CloudExamples } from "../../examples";
import {
  disallowGcpAdministrativeAccountsExamples,
  disallowGcpAdministrativeAccountsPolicyExamples,
} from "./disallow-gcp-administrative-accounts.examples";
import { disallowGcpAuditLogExclusionsExamples } from "./disallow-gcp-audit-log-exclusions.examples";
import { disallowGcpAutomaticSubnetworksExamples } from "./disallow-gcp-automatic-subnetworks.examples";
import {
  disallowGcpBasicRolesExamples,
  disallowGcpBasicRolesPolicyExamples,
} from "./disallow-gcp-basic-roles.examples";
import {
  disallowGcpDefaultAccountGrantsExamples,
  disallowGcpDefaultAccountGrantsPolicyExamples,
} from "./disallow-gcp-default-account-grants.examples";
import { disallowGcpKeyDestructionExamples } from "./disallow-gcp-key-destruction.examples";
import { disallowGcpProjectDefaultNetworkExamples } from "./disallow-gcp-project-default-network.examples";
import {
  disallowGcpProjectImpersonationExamples,
  disallowGcpProjectImpersonationPolicyExamples,
} from "./disallow-gcp-project-impersonation.examples";
import {
  disallowGcpPublicAccessExamples,
  disallowGcpPublicAccessPolicyExamples,
} from "./disallow-gcp-public-access.examples";
import { disallowGcpServiceAccountKeysExamples } from "./disallow-gcp-service-account-keys.examples";
import { disallowGkeAlphaClustersExamples } from "./disallow-gke-alpha-clusters.examples";
import { disallowGkeExternalIpServicesExamples } from "./disallow-gke-external-ip-services.examples";
import { disallowGkeInlineNodePoolsExamples } from "./disallow-gke-inline-node-pools.examples";
import {
  disallowGkeKubeletReadonlyPortExamples,
  disallowGkeKubeletReadonlyPortClusterExamples,
} from "./disallow-gke-kubelet-readonly-port.examples";
import { disallowGkeLegacyAuthenticationExamples } from "./disallow-gke-legacy-authentication.examples";
import { disallowGkeLegacyMetadataExamples } from "./disallow-gke-legacy-metadata.examples";
import { requireGcpAlertRecipientsExamples } from "./require-gcp-alert-recipients.examples";
import { requireGcpAuditConfigExamples } from "./require-gcp-audit-config.examples";
import { requireGcpFirewallLogsExamples } from "./require-gcp-firewall-logs.examples";
import { requireGcpKmsDeletionGuardExamples } from "./require-gcp-kms-deletion-guard.examples";
import { requireGcpKmsDestructionDelayExamples } from "./require-gcp-kms-destruction-delay.examples";
import { requireGcpKmsRotationExamples } from "./require-gcp-kms-rotation.examples";
import { requireGcpLogEncryptionExamples } from "./require-gcp-log-encryption.examples";
import { requireGcpLogRetentionExamples } from "./require-gcp-log-retention.examples";
import { requireGcpNatLogsExamples } from "./require-gcp-nat-logs.examples";
import { requireGcpPrivateBucketsExamples } from "./require-gcp-private-buckets.examples";
import { requireGcpPrivateGoogleAccessExamples } from "./require-gcp-private-google-access.examples";
import { requireGcpRegistryEncryptionExamples } from "./require-gcp-registry-encryption.examples";
import { requireGcpRegistryImmutableTagsExamples } from "./require-gcp-registry-immutable-tags.examples";
import { requireGcpRegistryScanningExamples } from "./require-gcp-registry-scanning.examples";
import { requireGcpSubnetworkFlowLogsExamples } from "./require-gcp-subnetwork-flow-logs.examples";
import { requireGcpTopicEncryptionExamples } from "./require-gcp-topic-encryption.examples";
import { requireGkeBackupAgentExamples } from "./require-gke-backup-agent.examples";
import { requireGkeBackupEncryptionExamples } from "./require-gke-backup-encryption.examples";
import { requireGkeBackupLockExamples } from "./require-gke-backup-lock.examples";
import { requireGkeBinaryAuthorizationExamples } from "./require-gke-binary-authorization.examples";
import { requireGkeCompleteBackupsExamples } from "./require-gke-complete-backups.examples";
import { requireGkeControlPlaneLogsExamples } from "./require-gke-control-plane-logs.examples";
import { requireGkeCostAllocationExamples } from "./require-gke-cost-allocation.examples";
import { requireGkeDataplaneV2Examples } from "./require-gke-dataplane-v2.examples";
import { requireGkeDeletionProtectionExamples } from "./require-gke-deletion-protection.examples";
import {
  requireGkeDiskEncryptionExamples,
  requireGkeDiskEncryptionClusterExamples,
} from "./require-gke-disk-encryption.examples";
import { requireGkeFqdnPoliciesExamples } from "./require-gke-fqdn-policies.examples";
import { requireGkeGoogleGroupsExamples } from "./require-gke-google-groups.examples";
import { requireGkeIntranodeVisibilityExamples } from "./require-gke-intranode-visibility.examples";
import { requireGkeLabelsExamples } from "./require-gke-labels.examples";
import { requireGkeMaintenanceWindowExamples } from "./require-gke-maintenance-window.examples";
import {
  requireGkeMetadataServerExamples,
  requireGkeMetadataServerClusterExamples,
} from "./require-gke-metadata-server.examples";
import { requireGkeMonitoringExamples } from "./require-gke-monitoring.examples";
import { requireGkeNodeMaintenanceExamples } from "./require-gke-node-maintenance.examples";
import {
  requireGkeNodeServiceAccountExamples,
  requireGkeNodeServiceAccountClusterExamples,
} from "./require-gke-node-service-account.examples";
import {
  requireGkePrivateNodesExamples,
  requireGkePrivateNodesClusterExamples,
} from "./require-gke-private-nodes.examples";
import { requireGkeRegionalClusterExamples } from "./require-gke-regional-cluster.examples";
import { requireGkeReleaseChannelExamples } from "./require-gke-release-channel.examples";
import { requireGkeSecretsEncryptionExamples } from "./require-gke-secrets-encryption.examples";
import {
  requireGkeSecureBootExamples,
  requireGkeSecureBootClusterExamples,
} from "./require-gke-secure-boot.examples";
import { requireGkeSecurityPostureExamples } from "./require-gke-security-posture.examples";
import { requireGkeShieldedNodesExamples } from "./require-gke-shielded-nodes.examples";
import { requireGkeTransitEncryptionExamples } from "./require-gke-transit-encryption.examples";
import { requireGkeUpgradeNotificationsExamples } from "./require-gke-upgrade-notifications.examples";
import { requireGkeVpcNativeExamples } from "./require-gke-vpc-native.examples";
import { requireGkeWorkloadIdentityExamples } from "./require-gke-workload-identity.examples";
import { restrictGcpFirewallIngressExamples } from "./restrict-gcp-firewall-ingress.examples";
import { restrictGcpFirewallPlaintextExamples } from "./restrict-gcp-firewall-plaintext.examples";
import { restrictGkeAnonymousAccessExamples } from "./restrict-gke-anonymous-access.examples";
import { restrictGkeControlPlaneAccessExamples } from "./restrict-gke-control-plane-access.examples";
import { restrictGkeDnsEndpointExamples } from "./restrict-gke-dns-endpoint.examples";
import {
  restrictGkeNodeImageExamples,
  restrictGkeNodeImageClusterExamples,
} from "./restrict-gke-node-image.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const gkeExamples: readonly CloudExamples[] = [
  disallowGcpAdministrativeAccountsExamples,
  disallowGcpAdministrativeAccountsPolicyExamples,
  disallowGcpAuditLogExclusionsExamples,
  disallowGcpAutomaticSubnetworksExamples,
  disallowGcpBasicRolesExamples,
  disallowGcpBasicRolesPolicyExamples,
  disallowGcpDefaultAccountGrantsExamples,
  disallowGcpDefaultAccountGrantsPolicyExamples,
  disallowGcpKeyDestructionExamples,
  disallowGcpProjectDefaultNetworkExamples,
  disallowGcpProjectImpersonationExamples,
  disallowGcpProjectImpersonationPolicyExamples,
  disallowGcpPublicAccessExamples,
  disallowGcpPublicAccessPolicyExamples,
  disallowGcpServiceAccountKeysExamples,
  disallowGkeAlphaClustersExamples,
  disallowGkeExternalIpServicesExamples,
  disallowGkeInlineNodePoolsExamples,
  disallowGkeKubeletReadonlyPortExamples,
  disallowGkeKubeletReadonlyPortClusterExamples,
  disallowGkeLegacyAuthenticationExamples,
  disallowGkeLegacyMetadataExamples,
  requireGcpAlertRecipientsExamples,
  requireGcpAuditConfigExamples,
  requireGcpFirewallLogsExamples,
  requireGcpKmsDeletionGuardExamples,
  requireGcpKmsDestructionDelayExamples,
  requireGcpKmsRotationExamples,
  requireGcpLogEncryptionExamples,
  requireGcpLogRetentionExamples,
  requireGcpNatLogsExamples,
  requireGcpPrivateBucketsExamples,
  requireGcpPrivateGoogleAccessExamples,
  requireGcpRegistryEncryptionExamples,
  requireGcpRegistryImmutableTagsExamples,
  requireGcpRegistryScanningExamples,
  requireGcpSubnetworkFlowLogsExamples,
  requireGcpTopicEncryptionExamples,
  requireGkeBackupAgentExamples,
  requireGkeBackupEncryptionExamples,
  requireGkeBackupLockExamples,
  requireGkeBinaryAuthorizationExamples,
  requireGkeCompleteBackupsExamples,
  requireGkeControlPlaneLogsExamples,
  requireGkeCostAllocationExamples,
  requireGkeDataplaneV2Examples,
  requireGkeDeletionProtectionExamples,
  requireGkeDiskEncryptionExamples,
  requireGkeDiskEncryptionClusterExamples,
  requireGkeFqdnPoliciesExamples,
  requireGkeGoogleGroupsExamples,
  requireGkeIntranodeVisibilityExamples,
  requireGkeLabelsExamples,
  requireGkeMaintenanceWindowExamples,
  requireGkeMetadataServerExamples,
  requireGkeMetadataServerClusterExamples,
  requireGkeMonitoringExamples,
  requireGkeNodeMaintenanceExamples,
  requireGkeNodeServiceAccountExamples,
  requireGkeNodeServiceAccountClusterExamples,
  requireGkePrivateNodesExamples,
  requireGkePrivateNodesClusterExamples,
  requireGkeRegionalClusterExamples,
  requireGkeReleaseChannelExamples,
  requireGkeSecretsEncryptionExamples,
  requireGkeSecureBootExamples,
  requireGkeSecureBootClusterExamples,
  requireGkeSecurityPostureExamples,
  requireGkeShieldedNodesExamples,
  requireGkeTransitEncryptionExamples,
  requireGkeUpgradeNotificationsExamples,
  requireGkeVpcNativeExamples,
  requireGkeWorkloadIdentityExamples,
  restrictGcpFirewallIngressExamples,
  restrictGcpFirewallPlaintextExamples,
  restrictGkeAnonymousAccessExamples,
  restrictGkeControlPlaneAccessExamples,
  restrictGkeDnsEndpointExamples,
  restrictGkeNodeImageExamples,
  restrictGkeNodeImageClusterExamples,
];
