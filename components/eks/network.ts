import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import { getAvailabilityZonesOutput } from "@pulumi/aws/getAvailabilityZones";
import type * as kms from "@pulumi/aws/kms";
import * as pulumi from "@pulumi/pulumi";

import type { AwsClusterSettings } from "../settings/schema";
import type { ElasticIpDomain } from "./choices";
import { createFlowLog } from "./logs";
import type { EksScope } from "./scope";
import { allocateSubnets } from "./subnets";

/** Fewest zones that EKS accepts for the interfaces of a control plane, however few the nodes span. */
const controlPlaneZones = 2;

/** Zones in which EKS cannot place a control plane, by zone id, since their names differ between accounts. */
const zonesWithoutEks = ["use1-az3", "usw1-az2", "cac1-az3"];

/** Where a cluster's control plane and nodes live. */
export interface EksNetwork {
  readonly vpcId: pulumi.Output<string>;
  readonly controlPlaneSubnets: readonly ec2.Subnet[];
  readonly nodeSubnets: readonly ec2.Subnet[];
  /** The nodes' ways out, one for each of their subnets. */
  readonly natRoutes: readonly ec2.Route[];
  /** What nodes need to reach registries and AWS, from the first node to the last. */
  readonly egress: readonly pulumi.Resource[];
  readonly flowLog: ec2.FlowLog;
  readonly flowLogGroup: cloudwatch.LogGroup;
  readonly defaultSecurityGroup: ec2.DefaultSecurityGroup;
}

/**
 * A network of its own: nodes without public addresses behind NAT, the control plane's interfaces in subnets that have
 * no way out, flow logs of all traffic, and a default security group that lets nothing through.
 */
export function createNetwork(scope: EksScope, key: kms.Key): EksNetwork {
  const { name, settings, options } = scope;
  const vpc = new ec2.Vpc(
    `${name}-vpc`,
    {
      cidrBlock: settings.network.cidr,
      // A private API endpoint is found by name.
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Name: name },
    },
    options,
  );
  const defaultSecurityGroup = new ec2.DefaultSecurityGroup(
    `${name}-default-sg`,
    { vpcId: vpc.id, ingress: [], egress: [] },
    options,
  );
  const { flowLog, logGroup: flowLogGroup } = createFlowLog(scope, vpc.id, key);

  const nameOfZone = zoneNames(scope);
  const plan = allocateSubnets(settings.name, settings.network.cidr);
  const subnet = (role: string, zone: number, cidrBlock: string, tags = {}) =>
    new ec2.Subnet(
      `${name}-${role}-${zone}`,
      {
        vpcId: vpc.id,
        cidrBlock,
        availabilityZone: nameOfZone(zone),
        mapPublicIpOnLaunch: false,
        tags: { Name: `${name}-${role}-${zone}`, ...tags },
      },
      // A zone that opens in the region shifts the list; a subnet that exists stays where it is.
      { ...options, ignoreChanges: ["availabilityZone"] },
    );

  const nodeZones = plan.slice(0, settings.zones);
  const controlPlane = plan
    .slice(0, Math.max(settings.zones, controlPlaneZones))
    .map((zone, index) => subnet("control-plane", index, zone.controlPlane));
  const nodes = nodeZones.map((zone, index) =>
    subnet("nodes", index, zone.nodes, { "kubernetes.io/role/internal-elb": "1" }),
  );
  const nat = nodeZones
    .slice(0, natGateways(scope))
    .map((zone, index) => subnet("nat", index, zone.nat));

  return {
    vpcId: vpc.id,
    controlPlaneSubnets: controlPlane,
    nodeSubnets: nodes,
    ...createEgress(scope, vpc, nodes, nat),
    flowLog,
    flowLogGroup,
    defaultSecurityGroup,
  };
}

/** One NAT gateway per zone where an outage of a zone must not cut off the others; elsewhere one, for its price. */
function natGateways({ environment, settings }: EksScope): number {
  return environment === "production" ? settings.zones : 1;
}

/**
 * Names of the region's zones by index. How many subnets there are is decided by the settings; only the name that goes
 * into a subnet comes from AWS, because not every region has the letters a, b and c for every account.
 */
function zoneNames({ settings, options }: EksScope): (index: number) => pulumi.Output<string> {
  const zones = getAvailabilityZonesOutput(
    {
      // Whatever their state: a zone that fails today must not shift the list.
      filters: [{ name: "opt-in-status", values: ["opt-in-not-required"] }],
      excludeZoneIds: zonesWithoutEks,
    },
    options,
  );
  return (index) => zones.names.apply((names) => zoneName(names, index, settings));
}

export function zoneName(
  names: readonly string[],
  index: number,
  settings: Pick<AwsClusterSettings, "name" | "region" | "zones">,
): string {
  const name = names[index];
  if (name === undefined) {
    throw new pulumi.RunError(
      `EksCluster "${settings.name}": zones is ${settings.zones}, but EKS runs in only ${names.length} zones ` +
        `of ${settings.region} for this account; lower zones or choose another region.`,
    );
  }
  return name;
}

function createEgress(
  scope: EksScope,
  vpc: ec2.Vpc,
  nodeSubnets: readonly ec2.Subnet[],
  natSubnets: readonly ec2.Subnet[],
): Pick<EksNetwork, "natRoutes" | "egress"> {
  const { name, options } = scope;
  const internet = new ec2.InternetGateway(
    `${name}-internet`,
    { vpcId: vpc.id, tags: { Name: name } },
    options,
  );
  const natRoutes = new ec2.RouteTable(
    `${name}-nat-routes`,
    { vpcId: vpc.id, tags: { Name: `${name}-nat` } },
    options,
  );
  const natToInternet = new ec2.Route(
    `${name}-nat-to-internet`,
    { routeTableId: natRoutes.id, destinationCidrBlock: "0.0.0.0/0", gatewayId: internet.id },
    options,
  );
  const gateways = natSubnets.map((subnet, index) => {
    const association = new ec2.RouteTableAssociation(
      `${name}-nat-${index}-routes`,
      { routeTableId: natRoutes.id, subnetId: subnet.id },
      options,
    );
    const address = new ec2.Eip(
      `${name}-nat-${index}-address`,
      { domain: "vpc" satisfies ElasticIpDomain, tags: { Name: `${name}-nat-${index}` } },
      { ...options, dependsOn: [internet] },
    );
    return new ec2.NatGateway(
      `${name}-nat-gateway-${index}`,
      {
        subnetId: subnet.id,
        allocationId: address.allocationId,
        tags: { Name: `${name}-${index}` },
      },
      { ...options, dependsOn: [natToInternet, association] },
    );
  });
  const ways = nodeSubnets.map((subnet, index) => {
    const routes = new ec2.RouteTable(
      `${name}-nodes-${index}-routes`,
      { vpcId: vpc.id, tags: { Name: `${name}-nodes-${index}` } },
      options,
    );
    const gateway = gateways[index] ?? gateways[0];
    return {
      route: new ec2.Route(
        `${name}-nodes-${index}-to-nat`,
        {
          routeTableId: routes.id,
          destinationCidrBlock: "0.0.0.0/0",
          natGatewayId: gateway?.id,
        },
        options,
      ),
      association: new ec2.RouteTableAssociation(
        `${name}-nodes-${index}-association`,
        { routeTableId: routes.id, subnetId: subnet.id },
        options,
      ),
    };
  });
  return {
    natRoutes: ways.map(({ route }) => route),
    egress: ways.flatMap(({ route, association }) => [route, association]),
  };
}
