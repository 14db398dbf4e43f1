import type { Provider } from "@pulumi/aws/provider";
import type * as pulumi from "@pulumi/pulumi";

import type { AwsClusterSettings, Environment } from "../settings/schema";
import type { AwsPlace } from "./place";

/** What every part of an EKS cluster is made under. */
export interface EksScope {
  /** Name of the component; the names of its children start with it. */
  readonly name: string;
  readonly settings: AwsClusterSettings;
  readonly environment: Environment;
  readonly place: AwsPlace;
  /** Guards against deletion are lifted. */
  readonly decommission: boolean;
  /** Options of every child: default providers are disabled, so each names its own. */
  readonly options: { readonly parent: pulumi.Resource; readonly provider: Provider };
}
