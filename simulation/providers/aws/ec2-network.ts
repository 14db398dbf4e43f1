import { decimal, hex, list, object, text } from "../values";
import type { AwsModel } from "./scope";
import { arn, common, perRegion, subnets, vpcs, securityGroups } from "./scope";

const vpcInUse = "DependencyViolation: The vpc has dependencies and cannot be deleted";
const subnetInUse = "DependencyViolation: The subnet has dependencies and cannot be deleted";

/** VPCs and what routes traffic in them. */
export const network: Readonly<Record<string, AwsModel>> = {
  "aws:ec2/vpc:Vpc": {
    createOnly: ["cidrBlock", "ipv4IpamPoolId", "instanceTenancy"],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("vpc-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `vpc/${id}`),
      ownerId: scope.account,
      defaultNetworkAclId: `acl-${hex(`${id}/acl`, 17)}`,
      defaultRouteTableId: `rtb-${hex(`${id}/rtb`, 17)}`,
      defaultSecurityGroupId: `sg-${hex(`${id}/sg`, 17)}`,
      dhcpOptionsId: `dopt-${hex(scope.key, 17)}`,
      mainRouteTableId: `rtb-${hex(`${id}/rtb`, 17)}`,
      enableDnsSupport: inputs["enableDnsSupport"] ?? true,
      enableDnsHostnames: inputs["enableDnsHostnames"] ?? false,
      instanceTenancy: inputs["instanceTenancy"] ?? "default",
      ...(inputs["assignGeneratedIpv6CidrBlock"] === true && {
        ipv6CidrBlock: `2600:1f18:${hex(id, 4)}::/56`,
      }),
    }),
  },
  "aws:ec2/subnet:Subnet": {
    createOnly: ["vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId", "outpostArn"],
    references: [vpcs("vpcId", vpcInUse)],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("subnet-", 17),
    outputs: ({ id, inputs, scope }) => {
      const zone = text(inputs["availabilityZone"]) ?? `${scope.region}a`;
      return {
        ...common(scope, inputs),
        arn: arn(scope, inputs, "ec2", `subnet/${id}`),
        availabilityZone: zone,
        availabilityZoneId: `${scope.region}-az${zone.charCodeAt(zone.length - 1) - 96}`,
        ownerId: scope.account,
        mapPublicIpOnLaunch: inputs["mapPublicIpOnLaunch"] ?? false,
      };
    },
  },
  "aws:ec2/internetGateway:InternetGateway": {
    references: [vpcs("vpcId", vpcInUse)],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("igw-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `internet-gateway/${id}`),
      ownerId: scope.account,
    }),
  },
  "aws:ec2/eip:Eip": {
    createOnly: ["domain", "publicIpv4Pool", "address"],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("eipalloc-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `elastic-ip/${id}`),
      allocationId: id,
      publicIp: documentationAddress(id),
      domain: inputs["domain"] ?? "vpc",
    }),
  },
  "aws:ec2/natGateway:NatGateway": {
    createOnly: ["subnetId", "allocationId", "connectivityType", "privateIp", "vpcId"],
    references: [
      subnets("subnetId", subnetInUse),
      {
        at: "allocationId",
        to: ["aws:ec2/eip:Eip"],
        missing: (id) => `InvalidAllocationID.NotFound: The allocation ID '${id}' does not exist`,
        refusal: "AuthFailure: The address is in use by a NAT gateway",
      },
    ],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("nat-", 17),
    outputs: ({ id, inputs, scope, ledger }) => ({
      ...common(scope, inputs),
      networkInterfaceId: `eni-${hex(id, 17)}`,
      associationId: `eipassoc-${hex(id, 17)}`,
      publicIp: ledger.find("aws:ec2/eip:Eip", text(inputs["allocationId"]) ?? "")?.outputs[
        "publicIp"
      ],
      connectivityType: inputs["connectivityType"] ?? "public",
    }),
  },
  "aws:ec2/routeTable:RouteTable": {
    createOnly: ["vpcId"],
    references: [vpcs("vpcId", vpcInUse)],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("rtb-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `route-table/${id}`),
      ownerId: scope.account,
      routes: inputs["routes"] ?? [],
      propagatingVgws: inputs["propagatingVgws"] ?? [],
    }),
  },
  "aws:ec2/route:Route": {
    createOnly: [
      "routeTableId",
      "destinationCidrBlock",
      "destinationIpv6CidrBlock",
      "destinationPrefixListId",
    ],
    references: [
      {
        at: "routeTableId",
        to: ["aws:ec2/routeTable:RouteTable"],
        missing: (id) => `InvalidRouteTableID.NotFound: The routeTable ID '${id}' does not exist`,
      },
      {
        at: "gatewayId",
        to: ["aws:ec2/internetGateway:InternetGateway"],
        missing: (id) => `InvalidGatewayID.NotFound: The gateway ID '${id}' does not exist`,
        outside: /^local$|^vgw-/,
      },
      {
        at: "natGatewayId",
        to: ["aws:ec2/natGateway:NatGateway"],
        missing: (id) => `InvalidNatGatewayID.NotFound: The natGateway ID '${id}' does not exist`,
      },
    ],
    identity: (inputs) => {
      const destination =
        text(inputs["destinationCidrBlock"]) ??
        text(inputs["destinationIpv6CidrBlock"]) ??
        text(inputs["destinationPrefixListId"]);
      return `${text(inputs["routeTableId"]) ?? ""} ${destination ?? ""}`;
    },
    taken: (route) => `RouteAlreadyExists: The route ${route} already exists`,
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("r-rtb-", 20),
    outputs: ({ inputs, scope }) => ({
      region: common(scope, inputs)["region"],
      origin: "CreateRoute",
      state: "active",
    }),
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    createOnly: ["subnetId", "gatewayId"],
    references: [
      subnets("subnetId"),
      {
        at: "routeTableId",
        to: ["aws:ec2/routeTable:RouteTable"],
        missing: (id) => `InvalidRouteTableID.NotFound: The routeTable ID '${id}' does not exist`,
        refusal: "DependencyViolation: The routeTable has dependencies and cannot be deleted",
      },
    ],
    identity: (inputs) => text(inputs["subnetId"]) ?? text(inputs["gatewayId"]),
    taken: (id) => `Resource.AlreadyAssociated: ${id} has a route table already`,
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("rtbassoc-", 17),
    outputs: ({ inputs, scope }) => ({ region: common(scope, inputs)["region"] }),
  },
  "aws:ec2/networkAcl:NetworkAcl": {
    createOnly: ["vpcId"],
    references: [vpcs("vpcId", vpcInUse), subnets("subnetIds[]")],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("acl-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `network-acl/${id}`),
      ownerId: scope.account,
      ingress: inputs["ingress"] ?? [],
      egress: inputs["egress"] ?? [],
      subnetIds: inputs["subnetIds"] ?? [],
    }),
  },
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    createOnly: ["vpcId", "serviceName", "vpcEndpointType"],
    references: [
      vpcs("vpcId", vpcInUse),
      subnets("subnetIds[]", subnetInUse),
      securityGroups("securityGroupIds[]", "DependencyViolation: resource has a dependent object"),
    ],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("vpce-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `vpc-endpoint/${id}`),
      ownerId: scope.account,
      state: "available",
      requesterManaged: false,
      cidrBlocks: [],
      networkInterfaceIds: list(inputs["subnetIds"]).map(
        (subnet) => `eni-${hex(`${id}${String(subnet)}`, 17)}`,
      ),
      dnsEntries: [
        { dnsName: `${id}.${text(inputs["serviceName"]) ?? ""}`, hostedZoneId: hex(id, 14) },
      ],
      vpcEndpointType: inputs["vpcEndpointType"] ?? "Gateway",
    }),
  },
  "aws:ec2/flowLog:FlowLog": {
    // Nothing of a flow log but its tags can be changed.
    createOnly: [
      ...["deliverCrossAccountRole", "destinationOptions", "eniId", "iamRoleArn"],
      ...["logDestination", "logDestinationType", "logFormat", "maxAggregationInterval"],
      ...["subnetId", "trafficType", "transitGatewayId", "vpcId"],
    ],
    values: { trafficType: ["ACCEPT", "REJECT", "ALL"] },
    references: [vpcs("vpcId"), subnets("subnetId")],
    scopeKey: perRegion,
    id: ({ fresh }) => fresh("fl-", 17),
    outputs: ({ id, inputs, scope }) => ({
      ...common(scope, inputs),
      arn: arn(scope, inputs, "ec2", `vpc-flow-log/${id}`),
      logDestinationType: inputs["logDestinationType"] ?? "cloud-watch-logs",
    }),
  },
};

/** An address of the ranges that are reserved for documentation (RFC 5737). */
function documentationAddress(seed: string): string {
  const number = Number(BigInt(decimal(seed, 10)) % 254n) + 1;
  return `203.0.113.${number}`;
}

/** The VPC of a subnet, as the ledger has it. */
export function vpcOf(
  ledger: { find(type: string, id: string): { outputs: object } | undefined },
  subnetId: unknown,
): string | undefined {
  const subnet = ledger.find("aws:ec2/subnet:Subnet", text(subnetId) ?? "");
  return text(object(subnet?.outputs)["vpcId"]);
}
