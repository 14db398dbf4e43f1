import * as compute from "@pulumi/gcp/compute";
import type * as pulumi from "@pulumi/pulumi";
import type {
  FirewallDirection,
  FirewallProtocol,
  FlowLogInterval,
  LogMetadata,
  NatAddressAllocation,
  NatLogFilter,
  NatRanges,
  RoutingMode,
} from "./choices";
import { networkRanges } from "./ranges";
import type { GkeScope } from "./scope";

/** Names of the subnetwork's secondary ranges. */
export const podRange = "pods";
export const serviceRange = "services";

/**
 * Ports of the admission webhooks that governance installs (Kyverno). GKE lets its control plane reach nodes on 443 and
 * 10250 only; without this, every request that a policy judges would time out.
 */
export const webhookPorts: readonly number[] = [9443];

/** Where the cluster lives. */
export interface ClusterNetwork {
  readonly network: compute.Network;
  readonly nodes: compute.Subnetwork;
  readonly controlPlane: compute.Subnetwork;
  /** What private nodes need to reach registries and Google's services. */
  readonly egress: compute.RouterNat;
}

/** What may enter the network. */
export interface ClusterFirewall {
  readonly denyIngress: compute.Firewall;
  readonly webhooks: compute.Firewall;
}

/** A network of the cluster's own, with no way in from outside, and one way out that is logged. */
export function createNetwork(
  { name, settings, options }: GkeScope,
  podCidr: string,
): ClusterNetwork {
  const ranges = networkRanges(settings.network.cidr);

  const network = new compute.Network(
    `${name}-network`,
    {
      autoCreateSubnetworks: false,
      routingMode: "REGIONAL" satisfies RoutingMode,
      description: `Network of the GKE cluster ${settings.name}`,
    },
    options,
  );
  const nodes = new compute.Subnetwork(
    `${name}-nodes`,
    {
      network: network.id,
      region: settings.region,
      ipCidrRange: ranges.nodes,
      secondaryIpRanges: [
        { rangeName: podRange, ipCidrRange: podCidr },
        { rangeName: serviceRange, ipCidrRange: settings.network.serviceCidr },
      ],
      privateIpGoogleAccess: true,
      logConfig: flowLogs,
    },
    options,
  );
  const controlPlane = new compute.Subnetwork(
    `${name}-control-plane`,
    {
      network: network.id,
      region: settings.region,
      ipCidrRange: ranges.controlPlane,
      privateIpGoogleAccess: true,
      logConfig: flowLogs,
    },
    options,
  );
  const router = new compute.Router(
    `${name}-router`,
    { network: network.id, region: settings.region },
    options,
  );
  const egress = new compute.RouterNat(
    `${name}-nat`,
    {
      router: router.name,
      region: settings.region,
      natIpAllocateOption: "AUTO_ONLY" satisfies NatAddressAllocation,
      sourceSubnetworkIpRangesToNat: "LIST_OF_SUBNETWORKS" satisfies NatRanges,
      subnetworks: [{ name: nodes.id, sourceIpRangesToNats: ["ALL_IP_RANGES"] }],
      logConfig: { enable: true, filter: "ALL" satisfies NatLogFilter },
    },
    options,
  );
  return { network, nodes, controlPlane, egress };
}

/** What may enter the network: the control plane, on the ports of the admission webhooks. */
export function createFirewall(
  { name, settings, options }: GkeScope,
  network: compute.Network,
  nodeAccount: pulumi.Input<string>,
): ClusterFirewall {
  const denyIngress = new compute.Firewall(
    `${name}-deny-ingress`,
    {
      network: network.id,
      description: "Google Cloud's implied denial, made explicit so that it is logged",
      direction: "INGRESS" satisfies FirewallDirection,
      // Behind every rule that allows something; the implied denial is 65535.
      priority: 65534,
      denies: [{ protocol: "all" satisfies FirewallProtocol }],
      sourceRanges: ["0.0.0.0/0"],
      logConfig: { metadata: "INCLUDE_ALL_METADATA" satisfies LogMetadata },
    },
    options,
  );
  const webhooks = new compute.Firewall(
    `${name}-webhooks`,
    {
      network: network.id,
      description: "The control plane calls the admission webhooks",
      direction: "INGRESS" satisfies FirewallDirection,
      priority: 1000,
      allows: [{ protocol: "tcp" satisfies FirewallProtocol, ports: webhookPorts.map(String) }],
      sourceRanges: [networkRanges(settings.network.cidr).controlPlane],
      targetServiceAccounts: [nodeAccount],
      logConfig: { metadata: "INCLUDE_ALL_METADATA" satisfies LogMetadata },
    },
    options,
  );
  return { denyIngress, webhooks };
}

const flowLogs = {
  aggregationInterval: "INTERVAL_1_MIN" satisfies FlowLogInterval,
  // Every flow: a sample cannot show that something did not happen.
  flowSampling: 1,
  metadata: "INCLUDE_ALL_METADATA" satisfies LogMetadata,
};
