import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as ec2 from "@pulumi/aws/ec2";
import type * as eks from "@pulumi/aws/eks";
import type * as kms from "@pulumi/aws/kms";
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
