import type { CloudRule } from "../../rule";
import { disallowAwsSubnetPublicIp } from "./disallow-aws-subnet-public-ip";
import { disallowEksNodeSsh } from "./disallow-eks-node-ssh";
import { requireAwsClosedDefaultSecurityGroup } from "./require-aws-closed-default-security-group";
import { requireAwsCompleteFlowLogs } from "./require-aws-complete-flow-logs";
import { requireAwsEncryptedNodeVolumes } from "./require-aws-encrypted-node-volumes";
import { requireAwsImdsv2 } from "./require-aws-imdsv2";
import { requireAwsKmsDeletionWindow } from "./require-aws-kms-deletion-window";
import { requireAwsKmsKeyRotation } from "./require-aws-kms-key-rotation";
import { requireAwsLogEncryption } from "./require-aws-log-encryption";
import { requireAwsLogRetention } from "./require-aws-log-retention";
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
import { restrictAwsKmsKeyPolicy } from "./restrict-aws-kms-key-policy";
import { restrictAwsSecurityGroupIngress } from "./restrict-aws-security-group-ingress";
import { restrictEksAccessEntries } from "./restrict-eks-access-entries";
import { restrictEksNodeImage } from "./restrict-eks-node-image";
import { restrictEksPublicEndpoint } from "./restrict-eks-public-endpoint";

/** Rules on EKS and what it stands on in AWS, by id. */
export const eksRules: readonly CloudRule[] = [
  disallowAwsSubnetPublicIp,
  disallowEksNodeSsh,
  requireAwsClosedDefaultSecurityGroup,
  requireAwsCompleteFlowLogs,
  requireAwsEncryptedNodeVolumes,
  requireAwsImdsv2,
  requireAwsKmsDeletionWindow,
  requireAwsKmsKeyRotation,
  requireAwsLogEncryption,
  requireAwsLogRetention,
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
  restrictAwsKmsKeyPolicy,
  restrictAwsSecurityGroupIngress,
  restrictEksAccessEntries,
  restrictEksNodeImage,
  restrictEksPublicEndpoint,
];
