import type * as artifactregistry from "@pulumi/gcp/artifactregistry";
import type * as compute from "@pulumi/gcp/compute";
import type * as container from "@pulumi/gcp/container";
import type * as gkebackup from "@pulumi/gcp/gkebackup";
import type * as kms from "@pulumi/gcp/kms";
import type * as logging from "@pulumi/gcp/logging";
import type * as monitoring from "@pulumi/gcp/monitoring";
import type * as organizations from "@pulumi/gcp/organizations";
import type * as projects from "@pulumi/gcp/projects";
import type * as pubsub from "@pulumi/gcp/pubsub";
import type * as serviceaccount from "@pulumi/gcp/serviceaccount";
import type * as storage from "@pulumi/gcp/storage";
import type * as pulumi from "@pulumi/pulumi";

/** The provider's own argument types, as a rule reads them: every Input is its value. */
export type ClusterInputs = pulumi.Unwrap<container.ClusterArgs>;
export type NodePoolInputs = pulumi.Unwrap<container.NodePoolArgs>;
export type NetworkInputs = pulumi.Unwrap<compute.NetworkArgs>;
export type SubnetworkInputs = pulumi.Unwrap<compute.SubnetworkArgs>;
export type FirewallInputs = pulumi.Unwrap<compute.FirewallArgs>;
export type KeyInputs = pulumi.Unwrap<kms.CryptoKeyArgs>;
export type LogBucketInputs = pulumi.Unwrap<logging.ProjectBucketConfigArgs>;
export type KeyVersionInputs = pulumi.Unwrap<kms.CryptoKeyVersionArgs>;
export type NatInputs = pulumi.Unwrap<compute.RouterNatArgs>;
export type AuditConfigInputs = Pick<
  pulumi.Unwrap<projects.IAMAuditConfigArgs>,
  "service" | "auditLogConfigs"
>;
export type TopicInputs = pulumi.Unwrap<pubsub.TopicArgs>;
export type AlertPolicyInputs = pulumi.Unwrap<monitoring.AlertPolicyArgs>;
export type BackupPlanInputs = pulumi.Unwrap<gkebackup.BackupPlanArgs>;
export type RepositoryInputs = pulumi.Unwrap<artifactregistry.RepositoryArgs>;
export type BucketInputs = pulumi.Unwrap<storage.BucketArgs>;
export type ServiceAccountKeyInputs = pulumi.Unwrap<serviceaccount.KeyArgs>;
export type LogExclusionInputs = Pick<
  pulumi.Unwrap<logging.ProjectExclusionArgs>,
  "filter" | "disabled"
>;
export type ProjectInputs = pulumi.Unwrap<organizations.ProjectArgs>;
