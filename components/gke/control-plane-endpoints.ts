import type * as container from "@pulumi/gcp/container";
import type * as pulumi from "@pulumi/pulumi";
import type { GcpClusterSettings } from "../settings/schema";
import { privateRanges } from "../settings/ranges";

/** The part of a cluster that says who can reach its API server. */
export type EndpointArguments = Pick<
  container.ClusterArgs,
  "privateClusterConfig" | "masterAuthorizedNetworksConfig" | "controlPlaneEndpointsConfig"
>;

/**
 * Opens the API server as far as `reach` says and no further. Nodes are private in every mode, and the endpoint's
 * subnetwork is always ours, so that going from one mode to another changes the cluster in place.
 */
export function endpointArguments(
  reach: GcpClusterSettings["reach"],
  endpointSubnetwork: pulumi.Input<string>,
): EndpointArguments {
  const byAddress = reach.mode !== "dns-endpoint";
  return {
    privateClusterConfig: {
      enablePrivateNodes: true,
      enablePrivateEndpoint: reach.mode !== "allow-listed",
      privateEndpointSubnetwork: endpointSubnetwork,
      masterGlobalAccessConfig: { enabled: false },
    },
    // With addresses off there must be no block at all: even an empty one turns them on again.
    masterAuthorizedNetworksConfig: byAddress
      ? {
          cidrBlocks: allowedRanges(reach),
          gcpPublicCidrsAccessEnabled: false,
          privateEndpointEnforcementEnabled: true,
        }
      : undefined,
    controlPlaneEndpointsConfig: {
      ipEndpointsConfig: { enabled: byAddress },
      dnsEndpointConfig: {
        allowExternalTraffic: reach.mode === "dns-endpoint",
        // IAM is the only way in by name; tokens and certificates of Kubernetes itself stay local.
        enableK8sTokensViaDns: false,
        enableK8sCertsViaDns: false,
      },
    },
  };
}

function allowedRanges(
  reach: Exclude<GcpClusterSettings["reach"], { mode: "dns-endpoint" }>,
): { cidrBlock: string; displayName: string }[] {
  // A private endpoint is reached from the network or one joined to it: only private addresses can arrive.
  const ranges = reach.mode === "allow-listed" ? reach.cidrs : privateRanges;
  const displayName = reach.mode === "allow-listed" ? "allow-listed" : "private";
  return ranges.map((cidrBlock, index) => ({ cidrBlock, displayName: `${displayName}-${index}` }));
}
