import type { Provider } from "@pulumi/gcp/provider";
import type * as pulumi from "@pulumi/pulumi";
import type { Environment, GcpClusterSettings } from "../settings/schema";

/** What every part of a GKE cluster is made under. */
export interface GkeScope {
  /** Name of the component; the names of its children start with it. */
  readonly name: string;
  readonly settings: GcpClusterSettings;
  readonly environment: Environment;
  /** Guards against deletion are lifted. */
  readonly decommission: boolean;
  /** Options of every child: default providers are disabled, so each names its own. */
  readonly options: { readonly parent: pulumi.Resource; readonly provider: Provider };
}

/** Labels of everything that the cluster owns, for cost reports and for finding leftovers. */
export function ownershipLabels(
  scope: Pick<GkeScope, "environment" | "settings">,
): Record<string, string> {
  return {
    cluster: scope.settings.name,
    environment: scope.environment,
    "managed-by": "palisade",
  };
}

/** Name of the cluster as IAM conditions and the API know it. */
export function clusterResourceName({ settings }: Pick<GkeScope, "settings">): string {
  return `projects/${settings.project}/locations/${settings.region}/clusters/${settings.name}`;
}

/** Production is backed up. Elsewhere the program that made a cluster makes it again. */
export function isBackedUp(environment: Environment): boolean {
  return environment === "production";
}
