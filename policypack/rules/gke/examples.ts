import type { CloudExamples } from "../../examples";
import { disallowGcpAutomaticSubnetworksExamples } from "./disallow-gcp-automatic-subnetworks.examples";
import { disallowGcpBasicRolesExamples } from "./disallow-gcp-basic-roles.examples";
import { disallowGkeAlphaClustersExamples } from "./disallow-gke-alpha-clusters.examples";
import { disallowGkeInlineNodePoolsExamples } from "./disallow-gke-inline-node-pools.examples";
import {
  disallowGkeKubeletReadonlyPortExamples,
  disallowGkeKubeletReadonlyPortClusterExamples,
} from "./disallow-gke-kubelet-readonly-port.examples";
import { disallowGkeLegacyAuthenticationExamples } from "./disallow-gke-legacy-authentication.examples";
import { requireGcpKmsDestructionDelayExamples } from "./require-gcp-kms-destruction-delay.examples";
import { requireGcpKmsRotationExamples } from "./require-gcp-kms-rotation.examples";
import { requireGcpLogEncryptionExamples } from "./require-gcp-log-encryption.examples";
import { requireGcpLogRetentionExamples } from "./require-gcp-log-retention.examples";
import { requireGcpPrivateGoogleAccessExamples } from "./require-gcp-private-google-access.examples";
import { requireGcpSubnetworkFlowLogsExamples } from "./require-gcp-subnetwork-flow-logs.examples";
import { requireGkeBinaryAuthorizationExamples } from "./require-gke-binary-authorization.examples";
import { requireGkeControlPlaneLogsExamples } from "./require-gke-control-plane-logs.examples";
import { requireGkeDataplaneV2Examples } from "./require-gke-dataplane-v2.examples";
import { requireGkeDeletionProtectionExamples } from "./require-gke-deletion-protection.examples";
import {
  requireGkeDiskEncryptionExamples,
  requireGkeDiskEncryptionClusterExamples,
} from "./require-gke-disk-encryption.examples";
import { requireGkeGoogleGroupsExamples } from "./require-gke-google-groups.examples";
import { requireGkeIntranodeVisibilityExamples } from "./require-gke-intranode-visibility.examples";
import {
  requireGkeMetadataServerExamples,
  requireGkeMetadataServerClusterExamples,
} from "./require-gke-metadata-server.examples";
import { requireGkeNodeMaintenanceExamples } from "./require-gke-node-maintenance.examples";
import {
  requireGkeNodeServiceAccountExamples,
  requireGkeNodeServiceAccountClusterExamples,
} from "./require-gke-node-service-account.examples";
import {
  requireGkePrivateNodesExamples,
  requireGkePrivateNodesClusterExamples,
} from "./require-gke-private-nodes.examples";
import { requireGkeReleaseChannelExamples } from "./require-gke-release-channel.examples";
import { requireGkeSecretsEncryptionExamples } from "./require-gke-secrets-encryption.examples";
import {
  requireGkeSecureBootExamples,
  requireGkeSecureBootClusterExamples,
} from "./require-gke-secure-boot.examples";
import { requireGkeSecurityPostureExamples } from "./require-gke-security-posture.examples";
import { requireGkeShieldedNodesExamples } from "./require-gke-shielded-nodes.examples";
import { requireGkeTransitEncryptionExamples } from "./require-gke-transit-encryption.examples";
import { requireGkeWorkloadIdentityExamples } from "./require-gke-workload-identity.examples";
import { restrictGcpFirewallIngressExamples } from "./restrict-gcp-firewall-ingress.examples";
import { restrictGkeAnonymousAccessExamples } from "./restrict-gke-anonymous-access.examples";
import { restrictGkeControlPlaneAccessExamples } from "./restrict-gke-control-plane-access.examples";
import {
  restrictGkeNodeImageExamples,
  restrictGkeNodeImageClusterExamples,
} from "./restrict-gke-node-image.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const gkeExamples: readonly CloudExamples[] = [
  disallowGcpAutomaticSubnetworksExamples,
  disallowGcpBasicRolesExamples,
  disallowGkeAlphaClustersExamples,
  disallowGkeInlineNodePoolsExamples,
  disallowGkeKubeletReadonlyPortExamples,
  disallowGkeKubeletReadonlyPortClusterExamples,
  disallowGkeLegacyAuthenticationExamples,
  requireGcpKmsDestructionDelayExamples,
  requireGcpKmsRotationExamples,
  requireGcpLogEncryptionExamples,
  requireGcpLogRetentionExamples,
  requireGcpPrivateGoogleAccessExamples,
  requireGcpSubnetworkFlowLogsExamples,
  requireGkeBinaryAuthorizationExamples,
  requireGkeControlPlaneLogsExamples,
  requireGkeDataplaneV2Examples,
  requireGkeDeletionProtectionExamples,
  requireGkeDiskEncryptionExamples,
  requireGkeDiskEncryptionClusterExamples,
  requireGkeGoogleGroupsExamples,
  requireGkeIntranodeVisibilityExamples,
  requireGkeMetadataServerExamples,
  requireGkeMetadataServerClusterExamples,
  requireGkeNodeMaintenanceExamples,
  requireGkeNodeServiceAccountExamples,
  requireGkeNodeServiceAccountClusterExamples,
  requireGkePrivateNodesExamples,
  requireGkePrivateNodesClusterExamples,
  requireGkeReleaseChannelExamples,
  requireGkeSecretsEncryptionExamples,
  requireGkeSecureBootExamples,
  requireGkeSecureBootClusterExamples,
  requireGkeSecurityPostureExamples,
  requireGkeShieldedNodesExamples,
  requireGkeTransitEncryptionExamples,
  requireGkeWorkloadIdentityExamples,
  restrictGcpFirewallIngressExamples,
  restrictGkeAnonymousAccessExamples,
  restrictGkeControlPlaneAccessExamples,
  restrictGkeNodeImageExamples,
  restrictGkeNodeImageClusterExamples,
];
