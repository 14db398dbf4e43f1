import type * as backup from "@pulumi/aws/backup";
import type * as cloudtrail from "@pulumi/aws/cloudtrail";
import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as ec2 from "@pulumi/aws/ec2";
import type * as ecr from "@pulumi/aws/ecr";
import type * as eks from "@pulumi/aws/eks";
import type * as guardduty from "@pulumi/aws/guardduty";
import type * as iam from "@pulumi/aws/iam";
import type * as kms from "@pulumi/aws/kms";
import type * as sns from "@pulumi/aws/sns";
import type * as vpc from "@pulumi/aws/vpc";
import type * as pulumi from "@pulumi/pulumi";

/** The provider's own argument types, as a rule reads them: every Input is its value. */
export type ClusterInputs = pulumi.Unwrap<eks.ClusterArgs>;
export type NodeGroupInputs = pulumi.Unwrap<eks.NodeGroupArgs>;
export type AddonInputs = pulumi.Unwrap<eks.AddonArgs>;
export type AccessEntryInputs = pulumi.Unwrap<eks.AccessEntryArgs>;
export type LaunchTemplateInputs = pulumi.Unwrap<ec2.LaunchTemplateArgs>;
export type SubnetInputs = pulumi.Unwrap<ec2.SubnetArgs>;
export type FlowLogInputs = pulumi.Unwrap<ec2.FlowLogArgs>;
export type DefaultSecurityGroupInputs = pulumi.Unwrap<ec2.DefaultSecurityGroupArgs>;
export type SecurityGroupInputs = pulumi.Unwrap<ec2.SecurityGroupArgs>;
export type SecurityGroupRuleInputs = pulumi.Unwrap<ec2.SecurityGroupRuleArgs>;
export type SecurityGroupIngressRuleInputs = pulumi.Unwrap<vpc.SecurityGroupIngressRuleArgs>;
export type KeyInputs = pulumi.Unwrap<kms.KeyArgs>;
export type LogGroupInputs = pulumi.Unwrap<cloudwatch.LogGroupArgs>;
export type MetricAlarmInputs = pulumi.Unwrap<cloudwatch.MetricAlarmArgs>;
export type DetectorInputs = pulumi.Unwrap<guardduty.DetectorArgs>;
export type TrailInputs = pulumi.Unwrap<cloudtrail.TrailArgs>;
export type TopicInputs = pulumi.Unwrap<sns.TopicArgs>;
export type BackupVaultInputs = pulumi.Unwrap<backup.VaultArgs>;
export type RepositoryInputs = pulumi.Unwrap<ecr.RepositoryArgs>;
export type RepositoryPolicyInputs = pulumi.Unwrap<ecr.RepositoryPolicyArgs>;
export type AccessKeyInputs = pulumi.Unwrap<iam.AccessKeyArgs>;
export type RoleInputs = pulumi.Unwrap<iam.RoleArgs>;
/** What the four kinds of policies have in common. */
export type PolicyInputs = Pick<pulumi.Unwrap<iam.PolicyArgs>, "policy">;
/** What the four kinds of attachments have in common. */
export type AttachmentInputs = Pick<pulumi.Unwrap<iam.RolePolicyAttachmentArgs>, "policyArn">;
/** A rule of a security group is written in three ways. */
export type EgressInputs = Pick<SecurityGroupInputs, "egress"> &
  Partial<SecurityGroupRuleInputs> &
  Partial<pulumi.Unwrap<vpc.SecurityGroupEgressRuleArgs>>;
