import type { CloudExamples } from "../../examples";
import { disallowAwsSubnetPublicIpExamples } from "./disallow-aws-subnet-public-ip.examples";
import {
  disallowEksNodeSshExamples,
  disallowEksNodeSshTemplateExamples,
} from "./disallow-eks-node-ssh.examples";
import { disallowIamAdministratorAccessExamples } from "./disallow-iam-administrator-access.examples";
import {
  disallowIamPrivilegeEscalationExamples,
  disallowIamPrivilegeEscalationInlineExamples,
} from "./disallow-iam-privilege-escalation.examples";
import { disallowIamUserKeysExamples } from "./disallow-iam-user-keys.examples";
import {
  disallowIamWildcardPoliciesExamples,
  disallowIamWildcardPoliciesInlineExamples,
} from "./disallow-iam-wildcard-policies.examples";
import { requireAwsAlarmActionsExamples } from "./require-aws-alarm-actions.examples";
import { requireAwsBackupEncryptionExamples } from "./require-aws-backup-encryption.examples";
import { requireAwsClosedDefaultSecurityGroupExamples } from "./require-aws-closed-default-security-group.examples";
import { requireAwsCompleteFlowLogsExamples } from "./require-aws-complete-flow-logs.examples";
import { requireAwsCompleteTrailExamples } from "./require-aws-complete-trail.examples";
import { requireAwsEncryptedNodeVolumesExamples } from "./require-aws-encrypted-node-volumes.examples";
import { requireAwsImdsv2Examples } from "./require-aws-imdsv2.examples";
import { requireAwsKmsDeletionWindowExamples } from "./require-aws-kms-deletion-window.examples";
import { requireAwsKmsKeyRotationExamples } from "./require-aws-kms-key-rotation.examples";
import { requireAwsLogEncryptionExamples } from "./require-aws-log-encryption.examples";
import { requireAwsLogRetentionExamples } from "./require-aws-log-retention.examples";
import { requireAwsNodeTagsExamples } from "./require-aws-node-tags.examples";
import { requireAwsTopicEncryptionExamples } from "./require-aws-topic-encryption.examples";
import { requireEcrEncryptionExamples } from "./require-ecr-encryption.examples";
import { requireEcrImmutableTagsExamples } from "./require-ecr-immutable-tags.examples";
import { requireEcrScanOnPushExamples } from "./require-ecr-scan-on-push.examples";
import { requireEksAddonIdentityExamples } from "./require-eks-addon-identity.examples";
import { requireEksApiAuthenticationExamples } from "./require-eks-api-authentication.examples";
import { requireEksControlPlaneLogsExamples } from "./require-eks-control-plane-logs.examples";
import { requireEksDeletionProtectionExamples } from "./require-eks-deletion-protection.examples";
import { requireEksLaunchTemplateExamples } from "./require-eks-launch-template.examples";
import { requireEksNetworkPolicyExamples } from "./require-eks-network-policy.examples";
import { requireEksNodeRepairExamples } from "./require-eks-node-repair.examples";
import { requireEksPrivateEndpointExamples } from "./require-eks-private-endpoint.examples";
import { requireEksSecretsEncryptionExamples } from "./require-eks-secrets-encryption.examples";
import { requireEksStandardSupportExamples } from "./require-eks-standard-support.examples";
import { requireEksVersionExamples } from "./require-eks-version.examples";
import { requireEksZonalShiftExamples } from "./require-eks-zonal-shift.examples";
import { restrictAwsKmsKeyPolicyExamples } from "./restrict-aws-kms-key-policy.examples";
import {
  restrictAwsSecurityGroupEgressExamples,
  restrictAwsSecurityGroupEgressRuleExamples,
  restrictAwsSecurityGroupEgressVpcRuleExamples,
} from "./restrict-aws-security-group-egress.examples";
import {
  restrictAwsSecurityGroupIngressExamples,
  restrictAwsSecurityGroupIngressRuleExamples,
  restrictAwsSecurityGroupIngressVpcRuleExamples,
} from "./restrict-aws-security-group-ingress.examples";
import { restrictEcrRepositoryPolicyExamples } from "./restrict-ecr-repository-policy.examples";
import { restrictEksAccessEntriesExamples } from "./restrict-eks-access-entries.examples";
import { restrictEksNodeImageExamples } from "./restrict-eks-node-image.examples";
import { restrictEksPublicEndpointExamples } from "./restrict-eks-public-endpoint.examples";
import { restrictIamRoleTrustExamples } from "./restrict-iam-role-trust.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const eksExamples: readonly CloudExamples[] = [
  disallowAwsSubnetPublicIpExamples,
  disallowEksNodeSshExamples,
  disallowEksNodeSshTemplateExamples,
  disallowIamAdministratorAccessExamples,
  disallowIamPrivilegeEscalationExamples,
  disallowIamPrivilegeEscalationInlineExamples,
  disallowIamUserKeysExamples,
  disallowIamWildcardPoliciesExamples,
  disallowIamWildcardPoliciesInlineExamples,
  requireAwsAlarmActionsExamples,
  requireAwsBackupEncryptionExamples,
  requireAwsClosedDefaultSecurityGroupExamples,
  requireAwsCompleteFlowLogsExamples,
  requireAwsCompleteTrailExamples,
  requireAwsEncryptedNodeVolumesExamples,
  requireAwsImdsv2Examples,
  requireAwsKmsDeletionWindowExamples,
  requireAwsKmsKeyRotationExamples,
  requireAwsLogEncryptionExamples,
  requireAwsLogRetentionExamples,
  requireAwsNodeTagsExamples,
  requireAwsTopicEncryptionExamples,
  requireEcrEncryptionExamples,
  requireEcrImmutableTagsExamples,
  requireEcrScanOnPushExamples,
  requireEksAddonIdentityExamples,
  requireEksApiAuthenticationExamples,
  requireEksControlPlaneLogsExamples,
  requireEksDeletionProtectionExamples,
  requireEksLaunchTemplateExamples,
  requireEksNetworkPolicyExamples,
  requireEksNodeRepairExamples,
  requireEksPrivateEndpointExamples,
  requireEksSecretsEncryptionExamples,
  requireEksStandardSupportExamples,
  requireEksVersionExamples,
  requireEksZonalShiftExamples,
  restrictAwsKmsKeyPolicyExamples,
  restrictAwsSecurityGroupEgressExamples,
  restrictAwsSecurityGroupEgressRuleExamples,
  restrictAwsSecurityGroupEgressVpcRuleExamples,
  restrictAwsSecurityGroupIngressExamples,
  restrictAwsSecurityGroupIngressRuleExamples,
  restrictAwsSecurityGroupIngressVpcRuleExamples,
  restrictEcrRepositoryPolicyExamples,
  restrictEksAccessEntriesExamples,
  restrictEksNodeImageExamples,
  restrictEksPublicEndpointExamples,
  restrictIamRoleTrustExamples,
];
