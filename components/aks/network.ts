import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";

import { planAddresses } from "./address-plan";
import type { AksScope } from "./scope";

/** Where a cluster's nodes and API server live. */
export interface AksNetwork {
  readonly networkId: pulumi.Output<string>;
  readonly nodeSubnetId: pulumi.Output<string>;
  readonly apiServerSubnetId: pulumi.Output<string>;
  readonly subnets: readonly network.Subnet[];
  readonly securityGroup: network.NetworkSecurityGroup;
}

/**
 * A network of its own: nodes without public addresses behind a NAT gateway, and a subnet into which AKS puts the API
 * server. It is there whatever the reach: with an API server outside of the network, AKS refuses a key vault that is
 * closed to the internet.
 */
export function createNetwork(scope: AksScope): AksNetwork {
  const { name, settings, resourceGroupName, options } = scope;
  const { cidr } = settings.network;
  const plan = planAddresses(cidr);
  const virtualNetwork = new network.VirtualNetwork(
    `${name}-network`,
    { resourceGroupName, addressSpace: { addressPrefixes: [cidr] } },
    options,
  );
  // No rule of our own: Azure's last rule denies what comes from outside of the network.
  const closed = new network.NetworkSecurityGroup(
    `${name}-closed`,
    { resourceGroupName, securityRules: [] },
    options,
  );
  const nodes = new network.Subnet(
    `${name}-nodes`,
    {
      resourceGroupName,
      virtualNetworkName: virtualNetwork.name,
      addressPrefix: plan.nodes,
      networkSecurityGroup: { id: closed.id },
      natGateway: { id: createNatGateway(scope).id },
      // Nothing leaves but through the gateway, and to the storage of backups.
      defaultOutboundAccess: false,
      serviceEndpoints: [{ service: "Microsoft.Storage" }],
    },
    options,
  );
  const apiServer = new network.Subnet(
    `${name}-api-server`,
    {
      resourceGroupName,
      virtualNetworkName: virtualNetwork.name,
      addressPrefix: plan.apiServer,
      networkSecurityGroup: { id: closed.id },
      defaultOutboundAccess: false,
      delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
    },
    // Azure refuses two changes of one network at the same time.
    { ...options, dependsOn: [nodes] },
  );
  return {
    networkId: virtualNetwork.id,
    nodeSubnetId: nodes.id,
    apiServerSubnetId: apiServer.id,
    subnets: [nodes, apiServer],
    securityGroup: closed,
  };
}

function createNatGateway({ name, resourceGroupName, options }: AksScope): network.NatGateway {
  const address = new network.PublicIPAddress(
    `${name}-nat-address`,
    {
      resourceGroupName,
      sku: { name: network.PublicIPAddressSkuName.Standard },
      publicIPAllocationMethod: network.IPAllocationMethod.Static,
    },
    options,
  );
  return new network.NatGateway(
    `${name}-nat`,
    {
      resourceGroupName,
      sku: { name: network.NatGatewaySkuName.Standard },
      publicIpAddresses: [{ id: address.id }],
    },
    options,
  );
}
