import type { CloudRule } from "../../rule";
import { disallowAwsSubnetPublicIp } from "./disallow-aws-subnet-public-ip";
import { disallowEksNodeSsh } from "./disallow-eks-node-ssh";
import { disallowIamAdministratorAccess } from "./disallow-iam-administrator-access";
import { disallowIamPrivilegeEscalation } from "./disallow-iam-privilege-escalation";
import { disallowIamUserKeys } from "./disallow-iam-user-keys";
import { disallowIamWildcardPolicies } from "./disallow-iam-wildcard-policies";
import { requireAwsAlarmActions } from "./require-aws-alarm-actions";
import { requireAwsBackupEncryption } from "./require-aws-backup-encryption";
import { requireAwsClosedDefaultSecurityGroup } from "./require-aws-closed-default-security-group";
import { requireAwsCompleteFlowLogs } from "./require-aws-complete-flow-logs";
import { requireAwsCompleteTrail } from "./require-aws-complete-trail";
import { requireAwsEncryptedNodeVolumes } from "./require-aws-encrypted-node-volumes";
import { requireAwsImdsv2 } from "./require-aws-imdsv2";
import { requireAwsKmsDeletionWindow } from "./require-aws-kms-deletion-window";
import { requireAwsKmsKeyRotation } from "./require-aws-kms-key-rotation";
import { requireAwsLogEncryption } from "./require-aws-log-encryption";
import { requireAwsLogRetention } from "./require-aws-log-retention";
import { requireAwsNodeTags } from "./require-aws-node-tags";
import { requireAwsTopicEncryption } from "./require-aws-topic-encryption";
import { requireEcrEncryption } from "./require-ecr-encryption";
import { requireEcrImmutableTags } from "./require-ecr-immutable-tags";
import { requireEcrScanOnPush } from "./require-ecr-scan-on-push";
import { requireEksAddonIdentity } from "./require-eks-addon-identity";
import { requireEksApiAuthentication } from "./require-eks-api-authentication";
import { requireEksControlPlaneLogs } from "./require-eks-control-plane-logs";
import { requireEksDeletionProtection } from "./require-eks-deletion-protection";
import { requireEksLaunchTemplate } from "./require-eks-launch-template";
import { requireEksNetworkPolicy } from "./require-eks-network-policy";
import { requireEksNodeRepair } from "./require-eks-node-repair";
import { requireEksPrivateEndpoint } from "./require-eks-private-endpoint";
import { requireEksSecretsEncryption } from "./require-eks-secrets-encryption";
import { requireEksStandardSupport } from "./require-eks-standard-support";
import { requireEksVersion } from "./require-eks-version";
import { requireEksZonalShift } from "./require-eks-zonal-shift";
import { restrictAwsKmsKeyPolicy } from "./restrict-aws-kms-key-policy";
import { restrictAwsSecurityGroupEgress } from "./restrict-aws-security-group-egress";
import { restrictAwsSecurityGroupIngress } from "./restrict-aws-security-group-ingress";
import { restrictEcrRepositoryPolicy } from "./restrict-ecr-repository-policy";
import { restrictEksAccessEntries } from "./restrict-eks-access-entries";
import { restrictEksNodeImage } from "./restrict-eks-node-image";
import { restrictEksPublicEndpoint } from "./restrict-eks-public-endpoint";
import { restrictIamRoleTrust } from "./restrict-iam-role-trust";

/** Rules on EKS and what it stands on in AWS, by id. */
export const eksRules: readonly CloudRule[] = [
  disallowAwsSubnetPublicIp,
  disallowEksNodeSsh,
  disallowIamAdministratorAccess,
  disallowIamPrivilegeEscalation,
  disallowIamUserKeys,
  disallowIamWildcardPolicies,
  requireAwsAlarmActions,
  requireAwsBackupEncryption,
  requireAwsClosedDefaultSecurityGroup,
  requireAwsCompleteFlowLogs,
  requireAwsCompleteTrail,
  requireAwsEncryptedNodeVolumes,
  requireAwsImdsv2,
  requireAwsKmsDeletionWindow,
  requireAwsKmsKeyRotation,
  requireAwsLogEncryption,
  requireAwsLogRetention,
  requireAwsNodeTags,
  requireAwsTopicEncryption,
  requireEcrEncryption,
  requireEcrImmutableTags,
  requireEcrScanOnPush,
  requireEksAddonIdentity,
  requireEksApiAuthentication,
  requireEksControlPlaneLogs,
  requireEksDeletionProtection,
  requireEksLaunchTemplate,
  requireEksNetworkPolicy,
  requireEksNodeRepair,
  requireEksPrivateEndpoint,
  requireEksSecretsEncryption,
  requireEksStandardSupport,
  requireEksVersion,
  requireEksZonalShift,
  restrictAwsKmsKeyPolicy,
  restrictAwsSecurityGroupEgress,
  restrictAwsSecurityGroupIngress,
  restrictEcrRepositoryPolicy,
  restrictEksAccessEntries,
  restrictEksNodeImage,
  restrictEksPublicEndpoint,
  restrictIamRoleTrust,
];
