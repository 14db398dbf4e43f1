import { guid, hex, list, shown } from "../values";
import type { AzureModel } from "./scope";
import { armResource, parent, provisioned, resourceGroupType, to } from "./scope";

const type = (name: string): string => `azure-native:network:${name}`;
const virtualNetwork = {
  provider: "Microsoft.Network/virtualNetworks",
  names: ["virtualNetworkName"],
} as const;
const securityGroup = {
  provider: "Microsoft.Network/networkSecurityGroups",
  names: ["networkSecurityGroupName"],
} as const;
const inUse = (what: string): string => `InUse${what}CannotBeDeleted: ${what} is in use`;
const withGuid = ({ id }: { readonly id: string }) => ({
  ...provisioned({ id }),
  resourceGuid: guid(id),
});

/** Networks and what belongs to them. */
export const network: Readonly<Record<string, AzureModel>> = {
  [type("VirtualNetwork")]: armResource({
    ...virtualNetwork,
    type: type("VirtualNetwork"),
    createOnly: ["extendedLocation"],
    outputs: ({ id, inputs }) => ({ ...withGuid({ id }), subnets: list(inputs["subnets"]) }),
    more: { cascades: true },
  }),
  [type("Subnet")]: armResource({
    provider: "Microsoft.Network/virtualNetworks/subnets",
    names: ["virtualNetworkName", "subnetName"],
    type: type("Subnet"),
    regional: false,
    references: [
      parent(type("VirtualNetwork"), virtualNetwork),
      to("networkSecurityGroup.id", [type("NetworkSecurityGroup")], inUse("NetworkSecurityGroup")),
      to("natGateway.id", [type("NatGateway")], inUse("NatGateway")),
      to("routeTable.id", [type("RouteTable")], inUse("RouteTable")),
    ],
    outputs: ({ id, inputs }) => ({
      ...provisioned({ id }),
      name: inputs["name"] ?? inputs["subnetName"],
      type: inputs["type"],
      privateEndpointNetworkPolicies: inputs["privateEndpointNetworkPolicies"] ?? "Disabled",
      privateLinkServiceNetworkPolicies: inputs["privateLinkServiceNetworkPolicies"] ?? "Enabled",
    }),
  }),
  [type("NetworkSecurityGroup")]: armResource({
    ...securityGroup,
    type: type("NetworkSecurityGroup"),
    outputs: withGuid,
    more: { cascades: true },
  }),
  [type("SecurityRule")]: armResource({
    provider: "Microsoft.Network/networkSecurityGroups/securityRules",
    names: ["networkSecurityGroupName", "securityRuleName"],
    type: type("SecurityRule"),
    regional: false,
    references: [parent(type("NetworkSecurityGroup"), securityGroup)],
    outputs: ({ id, inputs }) => ({
      ...provisioned({ id }),
      name: inputs["name"] ?? inputs["securityRuleName"],
      type: inputs["type"],
    }),
  }),
  [type("RouteTable")]: armResource({
    provider: "Microsoft.Network/routeTables",
    names: ["routeTableName"],
    type: type("RouteTable"),
    outputs: withGuid,
  }),
  [type("NatGateway")]: armResource({
    provider: "Microsoft.Network/natGateways",
    names: ["natGatewayName"],
    type: type("NatGateway"),
    createOnly: ["zones", "sku"],
    references: [
      to("publicIpAddresses.id", [type("PublicIPAddress")], inUse("PublicIPAddress")),
      to("publicIpPrefixes.id", [type("PublicIPPrefix")], inUse("PublicIPPrefix")),
    ],
    outputs: withGuid,
  }),
  [type("PublicIPAddress")]: armResource({
    provider: "Microsoft.Network/publicIPAddresses",
    names: ["publicIpAddressName"],
    type: type("PublicIPAddress"),
    createOnly: ["sku", "zones", "publicIPAddressVersion", "publicIPPrefix", "extendedLocation"],
    references: [to("publicIPPrefix.id", [type("PublicIPPrefix")], inUse("PublicIPPrefix"))],
    outputs: ({ id, inputs }) => ({
      ...withGuid({ id }),
      // RFC 5737: reserved for documentation.
      ...(inputs["publicIPAllocationMethod"] === "Static" && {
        ipAddress: `203.0.113.${parseInt(hex(id, 4), 16) % 254}`,
      }),
      publicIPAddressVersion: inputs["publicIPAddressVersion"] ?? "IPv4",
      idleTimeoutInMinutes: inputs["idleTimeoutInMinutes"] ?? 4,
    }),
  }),
  [type("PublicIPPrefix")]: armResource({
    provider: "Microsoft.Network/publicIPPrefixes",
    names: ["publicIpPrefixName"],
    type: type("PublicIPPrefix"),
    createOnly: ["prefixLength", "sku", "zones", "publicIPAddressVersion", "customIPPrefix"],
    outputs: ({ id, inputs }) => ({
      ...withGuid({ id }),
      ipPrefix: `203.0.113.0/${shown(inputs["prefixLength"], 28)}`,
    }),
  }),
  [type("PrivateEndpoint")]: armResource({
    provider: "Microsoft.Network/privateEndpoints",
    names: ["privateEndpointName"],
    type: type("PrivateEndpoint"),
    createOnly: ["subnet", "customNetworkInterfaceName", "extendedLocation"],
    references: [to("subnet.id", [type("Subnet")], inUse("Subnet"))],
    outputs: ({ id }) => ({ ...provisioned({ id }), networkInterfaces: [] }),
  }),
  [type("NetworkWatcher")]: armResource({
    provider: "Microsoft.Network/networkWatchers",
    names: ["networkWatcherName"],
    type: type("NetworkWatcher"),
    outputs: provisioned,
  }),
  [type("FlowLog")]: armResource({
    provider: "Microsoft.Network/networkWatchers/flowLogs",
    names: ["networkWatcherName", "flowLogName"],
    type: type("FlowLog"),
    references: [
      to("targetResourceId", [
        type("VirtualNetwork"),
        type("Subnet"),
        type("NetworkSecurityGroup"),
      ]),
      to("storageId", ["azure-native:storage:StorageAccount"]),
    ],
    outputs: ({ id }) => ({ ...provisioned({ id }), targetResourceGuid: guid(`${id}/target`) }),
  }),
  "azure-native:privatedns:PrivateZone": armResource({
    provider: "Microsoft.Network/privateDnsZones",
    names: ["privateZoneName"],
    type: "azure-native:privatedns:PrivateZone",
    outputs: ({ id }) => ({
      ...provisioned({ id }),
      numberOfRecordSets: 1,
      maxNumberOfRecordSets: 25000,
      numberOfVirtualNetworkLinks: 0,
    }),
  }),
  "azure-native:privatedns:VirtualNetworkLink": armResource({
    provider: "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
    names: ["privateZoneName", "virtualNetworkLinkName"],
    type: "azure-native:privatedns:VirtualNetworkLink",
    references: [
      {
        ...parent("azure-native:privatedns:PrivateZone", {
          provider: "Microsoft.Network/privateDnsZones",
          names: ["privateZoneName"],
        }),
        refusal: "Conflict: Can not delete the zone because it has nested resources",
      },
      to("virtualNetwork.id", [type("VirtualNetwork")]),
    ],
    outputs: ({ id }) => ({ ...provisioned({ id }), virtualNetworkLinkState: "Completed" }),
  }),
  [resourceGroupType]: {
    naming: {
      property: "resourceGroupName",
      pattern: /^[-\w.()]{0,89}[-\w()]$/,
      rule: "at most 90 letters, digits and -_.(), no . last",
    },
    createOnly: ["location", "managedBy"],
    identity: (inputs) =>
      typeof inputs["resourceGroupName"] === "string"
        ? inputs["resourceGroupName"].toLowerCase()
        : undefined,
    taken: (name) => `Conflict: the resource group ${name} exists already`,
    id: ({ inputs, scope }) =>
      `/subscriptions/${scope.subscription}/resourceGroups/${String(inputs["resourceGroupName"])}`,
    aliases: ({ id }) => [id.toLowerCase()],
    outputs: ({ inputs, scope }) => ({
      name: inputs["resourceGroupName"],
      location: inputs["location"] ?? scope.location,
      type: "Microsoft.Resources/resourceGroups",
      azureApiVersion: "simulated",
      properties: { provisioningState: "Succeeded" },
    }),
    idle: "holder",
    // Azure deletes whatever is in it.
    cascades: true,
  },
};
