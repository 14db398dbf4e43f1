import type * as compute from "@pulumi/gcp/compute";
import type * as container from "@pulumi/gcp/container";
import type * as kms from "@pulumi/gcp/kms";
import type * as logging from "@pulumi/gcp/logging";
import type * as projects from "@pulumi/gcp/projects";
import type * as pulumi from "@pulumi/pulumi";

/** The provider's own argument types, as a rule reads them: every Input is its value. */
export type ClusterInputs = pulumi.Unwrap<container.ClusterArgs>;
export type NodePoolInputs = pulumi.Unwrap<container.NodePoolArgs>;
export type NetworkInputs = pulumi.Unwrap<compute.NetworkArgs>;
export type SubnetworkInputs = pulumi.Unwrap<compute.SubnetworkArgs>;
export type FirewallInputs = pulumi.Unwrap<compute.FirewallArgs>;
export type KeyInputs = pulumi.Unwrap<kms.CryptoKeyArgs>;
export type LogBucketInputs = pulumi.Unwrap<logging.ProjectBucketConfigArgs>;
/** Member and binding differ only in whom they name. */
export type ProjectRoleInputs = Pick<pulumi.Unwrap<projects.IAMMemberArgs>, "role" | "project">;
