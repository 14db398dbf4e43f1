import type { Provider } from "@pulumi/azure-native/provider";
import type * as pulumi from "@pulumi/pulumi";

import type { AzureClusterSettings, Environment } from "../settings/schema";

/** What every part of an AKS cluster is made under. */
export interface AksScope {
  /** Name of the component; the names of its children start with it. */
  readonly name: string;
  readonly settings: AzureClusterSettings;
  readonly environment: Environment;
  /** Guards against deletion are lifted. */
  readonly decommission: boolean;
  /** Resource group of everything that goes with the cluster; the keys have a group of their own. */
  readonly resourceGroupName: pulumi.Output<string>;
  readonly resourceGroupId: pulumi.Output<string>;
  /** Options of every child: default providers are disabled, so each names its own. */
  readonly options: { readonly parent: pulumi.Resource; readonly provider: Provider };
}
