import type * as containerservice from "@pulumi/azure-native/containerservice";
import type * as keyvault from "@pulumi/azure-native/keyvault";
import type * as monitor from "@pulumi/azure-native/monitor";
import type * as network from "@pulumi/azure-native/network";
import type * as operationalinsights from "@pulumi/azure-native/operationalinsights";
import type * as pulumi from "@pulumi/pulumi";

/** The provider's own argument types, as a rule reads them: every Input is its value. */
export type ClusterInputs = pulumi.Unwrap<containerservice.ManagedClusterArgs>;
export type AgentPoolInputs = pulumi.Unwrap<containerservice.AgentPoolArgs>;
export type SecurityGroupInputs = pulumi.Unwrap<network.NetworkSecurityGroupArgs>;
export type SecurityRuleInputs = pulumi.Unwrap<network.SecurityRuleArgs>;
export type SubnetInputs = pulumi.Unwrap<network.SubnetArgs>;
export type VaultInputs = pulumi.Unwrap<keyvault.VaultArgs>;
export type KeyInputs = pulumi.Unwrap<keyvault.KeyArgs>;
export type DiagnosticSettingInputs = pulumi.Unwrap<monitor.DiagnosticSettingArgs>;
export type WorkspaceInputs = pulumi.Unwrap<operationalinsights.WorkspaceArgs>;
