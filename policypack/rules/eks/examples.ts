import type { CloudExamples } from "../../examples";
import { disallowAwsSubnetPublicIpExamples } from "./disallow-aws-subnet-public-ip.examples";
import {
  disallowEksNodeSshExamples,
  disallowEksNodeSshTemplateExamples,
} from "./disallow-eks-node-ssh.examples";
import { requireAwsClosedDefaultSecurityGroupExamples } from "./require-aws-closed-default-security-group.examples";
import { requireAwsCompleteFlowLogsExamples } from "./require-aws-complete-flow-logs.examples";
import { requireAwsEncryptedNodeVolumesExamples } from "./require-aws-encrypted-node-volumes.examples";
import { requireAwsImdsv2Examples } from "./require-aws-imdsv2.examples";
import { requireAwsKmsDeletionWindowExamples } from "./require-aws-kms-deletion-window.examples";
import { requireAwsKmsKeyRotationExamples } from "./require-aws-kms-key-rotation.examples";
import { requireAwsLogEncryptionExamples } from "./require-aws-log-encryption.examples";
import { requireAwsLogRetentionExamples } from "./require-aws-log-retention.examples";
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
import { restrictAwsKmsKeyPolicyExamples } from "./restrict-aws-kms-key-policy.examples";
import {
  restrictAwsSecurityGroupIngressExamples,
  restrictAwsSecurityGroupIngressRuleExamples,
  restrictAwsSecurityGroupIngressVpcRuleExamples,
} from "./restrict-aws-security-group-ingress.examples";
import { restrictEksAccessEntriesExamples } from "./restrict-eks-access-entries.examples";
import { restrictEksNodeImageExamples } from "./restrict-eks-node-image.examples";
import { restrictEksPublicEndpointExamples } from "./restrict-eks-public-endpoint.examples";

/** Examples of every rule in this folder, in the order of the rules. */
export const eksExamples: readonly CloudExamples[] = [
  disallowAwsSubnetPublicIpExamples,
  disallowEksNodeSshExamples,
  disallowEksNodeSshTemplateExamples,
  requireAwsClosedDefaultSecurityGroupExamples,
  requireAwsCompleteFlowLogsExamples,
  requireAwsEncryptedNodeVolumesExamples,
  requireAwsImdsv2Examples,
  requireAwsKmsDeletionWindowExamples,
  requireAwsKmsKeyRotationExamples,
  requireAwsLogEncryptionExamples,
  requireAwsLogRetentionExamples,
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
  restrictAwsKmsKeyPolicyExamples,
  restrictAwsSecurityGroupIngressExamples,
  restrictAwsSecurityGroupIngressRuleExamples,
  restrictAwsSecurityGroupIngressVpcRuleExamples,
  restrictEksAccessEntriesExamples,
  restrictEksNodeImageExamples,
  restrictEksPublicEndpointExamples,
];
