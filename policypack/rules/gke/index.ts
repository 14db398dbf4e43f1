import type { CloudRule } from "../../rule";
import { disallowGcpAutomaticSubnetworks } from "./disallow-gcp-automatic-subnetworks";
import { disallowGcpBasicRoles } from "./disallow-gcp-basic-roles";
import { disallowGkeAlphaClusters } from "./disallow-gke-alpha-clusters";
import { disallowGkeInlineNodePools } from "./disallow-gke-inline-node-pools";
import { disallowGkeKubeletReadonlyPort } from "./disallow-gke-kubelet-readonly-port";
import { disallowGkeLegacyAuthentication } from "./disallow-gke-legacy-authentication";
import { requireGcpKmsDestructionDelay } from "./require-gcp-kms-destruction-delay";
import { requireGcpKmsRotation } from "./require-gcp-kms-rotation";
import { requireGcpLogEncryption } from "./require-gcp-log-encryption";
import { requireGcpLogRetention } from "./require-gcp-log-retention";
import { requireGcpPrivateGoogleAccess } from "./require-gcp-private-google-access";
import { requireGcpSubnetworkFlowLogs } from "./require-gcp-subnetwork-flow-logs";
import { requireGkeBinaryAuthorization } from "./require-gke-binary-authorization";
import { requireGkeControlPlaneLogs } from "./require-gke-control-plane-logs";
import { requireGkeDataplaneV2 } from "./require-gke-dataplane-v2";
import { requireGkeDeletionProtection } from "./require-gke-deletion-protection";
import { requireGkeDiskEncryption } from "./require-gke-disk-encryption";
import { requireGkeGoogleGroups } from "./require-gke-google-groups";
import { requireGkeIntranodeVisibility } from "./require-gke-intranode-visibility";
import { requireGkeMetadataServer } from "./require-gke-metadata-server";
import { requireGkeNodeMaintenance } from "./require-gke-node-maintenance";
import { requireGkeNodeServiceAccount } from "./require-gke-node-service-account";
import { requireGkePrivateNodes } from "./require-gke-private-nodes";
import { requireGkeReleaseChannel } from "./require-gke-release-channel";
import { requireGkeSecretsEncryption } from "./require-gke-secrets-encryption";
import { requireGkeSecureBoot } from "./require-gke-secure-boot";
import { requireGkeSecurityPosture } from "./require-gke-security-posture";
import { requireGkeShieldedNodes } from "./require-gke-shielded-nodes";
import { requireGkeTransitEncryption } from "./require-gke-transit-encryption";
import { requireGkeWorkloadIdentity } from "./require-gke-workload-identity";
import { restrictGcpFirewallIngress } from "./restrict-gcp-firewall-ingress";
import { restrictGkeAnonymousAccess } from "./restrict-gke-anonymous-access";
import { restrictGkeControlPlaneAccess } from "./restrict-gke-control-plane-access";
import { restrictGkeNodeImage } from "./restrict-gke-node-image";

/** Rules on GKE and what it stands on in Google Cloud, by id. */
export const gkeRules: readonly CloudRule[] = [
  disallowGcpAutomaticSubnetworks,
  disallowGcpBasicRoles,
  disallowGkeAlphaClusters,
  disallowGkeInlineNodePools,
  disallowGkeKubeletReadonlyPort,
  disallowGkeLegacyAuthentication,
  requireGcpKmsDestructionDelay,
  requireGcpKmsRotation,
  requireGcpLogEncryption,
  requireGcpLogRetention,
  requireGcpPrivateGoogleAccess,
  requireGcpSubnetworkFlowLogs,
  requireGkeBinaryAuthorization,
  requireGkeControlPlaneLogs,
  requireGkeDataplaneV2,
  requireGkeDeletionProtection,
  requireGkeDiskEncryption,
  requireGkeGoogleGroups,
  requireGkeIntranodeVisibility,
  requireGkeMetadataServer,
  requireGkeNodeMaintenance,
  requireGkeNodeServiceAccount,
  requireGkePrivateNodes,
  requireGkeReleaseChannel,
  requireGkeSecretsEncryption,
  requireGkeSecureBoot,
  requireGkeSecurityPosture,
  requireGkeShieldedNodes,
  requireGkeTransitEncryption,
  requireGkeWorkloadIdentity,
  restrictGcpFirewallIngress,
  restrictGkeAnonymousAccess,
  restrictGkeControlPlaneAccess,
  restrictGkeNodeImage,
];
