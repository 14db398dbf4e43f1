import assert from "node:assert/strict";

import { zoneName } from "../../../components/eks/network";
import type { AwsClusterSettings, Environment } from "../../../components/settings/schema";
import { only } from "../../support/recorder";
import type { Recorded } from "../../support/recorder";
import { recordCluster } from "./recorded-cluster";

const subnet = "aws:ec2/subnet:Subnet";
const route = "aws:ec2/route:Route";
const association = "aws:ec2/routeTableAssociation:RouteTableAssociation";

async function networkOf(
  environment: Environment,
  zones: AwsClusterSettings["zones"],
): Promise<readonly Recorded[]> {
  const { resources } = await recordCluster({ zones }, { environment });
  return resources;
}

/** From each node subnet by its route table to its gateway. */
function waysOut(resources: readonly Recorded[]): (readonly unknown[])[] {
  return resources
    .filter(({ type, name }) => type === association && name.includes("-nodes-"))
    .map(({ inputs }) => {
      const table = inputs["routeTableId"];
      const out = resources.find(
        (each) => each.type === route && each.inputs["routeTableId"] === table,
      );
      return [inputs["subnetId"], out?.inputs["destinationCidrBlock"], out?.inputs["natGatewayId"]];
    });
}

describe("the network of an EKS cluster", () => {
  let production: readonly Recorded[];

  before(async () => {
    production = await networkOf("production", 3);
  });

  it("gives each zone three subnets of the plan, none with public addresses", () => {
    const all = production
      .filter(({ type }) => type === subnet)
      .map(({ name, inputs }) => [
        name,
        inputs["cidrBlock"],
        inputs["availabilityZone"],
        inputs["mapPublicIpOnLaunch"],
      ]);
    assert.deepEqual(all.sort(), [
      ["blue-control-plane-0", "10.16.224.0/21", "eu-central-1a", false],
      ["blue-control-plane-1", "10.16.232.0/21", "eu-central-1b", false],
      ["blue-control-plane-2", "10.16.240.0/21", "eu-central-1c", false],
      ["blue-nat-0", "10.16.192.0/21", "eu-central-1a", false],
      ["blue-nat-1", "10.16.200.0/21", "eu-central-1b", false],
      ["blue-nat-2", "10.16.208.0/21", "eu-central-1c", false],
      ["blue-nodes-0", "10.16.0.0/18", "eu-central-1a", false],
      ["blue-nodes-1", "10.16.64.0/18", "eu-central-1b", false],
      ["blue-nodes-2", "10.16.128.0/18", "eu-central-1c", false],
    ]);
  });

  it("refuses more zones than the region has", () => {
    const names = ["us-west-1b", "us-west-1c"];
    const settings = { name: "blue", region: "us-west-1", zones: 3 };
    assert.equal(zoneName(names, 1, settings), "us-west-1c");
    assert.throws(() => zoneName(names, 2, settings), {
      message:
        'EksCluster "blue": zones is 3, but EKS runs in only 2 zones of us-west-1 for this account; ' +
        "lower zones or choose another region.",
    });
  });

  it("leaves a subnet in its zone when the region gets a new one", () => {
    const ignored = production.filter(({ type }) => type === subnet).map((s) => s.ignoreChanges);
    assert.deepEqual(
      ignored,
      ignored.map(() => ["availabilityZone"]),
    );
  });

  it("lets internal load balancers into the node subnets, and public ones nowhere", () => {
    assert.deepEqual(only(production, subnet, "blue-nodes-0").inputs["tags"], {
      Name: "blue-nodes-0",
      "kubernetes.io/role/internal-elb": "1",
    });
    const tags = JSON.stringify(production.map(({ inputs }) => inputs["tags"]));
    assert.ok(!tags.includes("kubernetes.io/role/elb"));
  });

  it("lets each zone's nodes out by that zone's gateway in production", () => {
    assert.deepEqual(waysOut(production), [
      ["blue-nodes-0-id", "0.0.0.0/0", "blue-nat-gateway-0-id"],
      ["blue-nodes-1-id", "0.0.0.0/0", "blue-nat-gateway-1-id"],
      ["blue-nodes-2-id", "0.0.0.0/0", "blue-nat-gateway-2-id"],
    ]);
  });

  it("lets every zone's nodes out by one gateway elsewhere", async () => {
    const staging = await networkOf("staging", 2);
    assert.deepEqual(waysOut(staging), [
      ["blue-nodes-0-id", "0.0.0.0/0", "blue-nat-gateway-0-id"],
      ["blue-nodes-1-id", "0.0.0.0/0", "blue-nat-gateway-0-id"],
    ]);
  });

  it("puts the control plane into two zones where the nodes have one, as EKS demands", async () => {
    const single = await networkOf("development", 1);
    const names = single.filter(({ type }) => type === subnet).map(({ name }) => name);
    assert.deepEqual(names.sort(), [
      "blue-control-plane-0",
      "blue-control-plane-1",
      "blue-nat-0",
      "blue-nodes-0",
    ]);
  });

  it("sends only the NAT subnets to the internet gateway", () => {
    const toInternet = production.filter(
      ({ type, inputs }) => type === route && inputs["gatewayId"] !== undefined,
    );
    assert.deepEqual(
      toInternet.map(({ inputs }) => inputs),
      [
        {
          routeTableId: "blue-nat-routes-id",
          destinationCidrBlock: "0.0.0.0/0",
          gatewayId: "blue-internet-id",
        },
      ],
    );
    const byThatTable = production.filter(
      ({ type, inputs }) => type === association && inputs["routeTableId"] === "blue-nat-routes-id",
    );
    assert.deepEqual(
      byThatTable.map(({ inputs }) => inputs["subnetId"]),
      ["blue-nat-0-id", "blue-nat-1-id", "blue-nat-2-id"],
    );
  });

  it("logs all traffic, minute by minute, under the cluster's key", () => {
    assert.deepEqual(only(production, "aws:ec2/flowLog:FlowLog").inputs, {
      vpcId: "blue-vpc-id",
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: "blue-flow-logs-arn",
      iamRoleArn: "blue-flow-logs-role-arn",
      maxAggregationInterval: 60,
    });
    assert.deepEqual(
      only(production, "aws:cloudwatch/logGroup:LogGroup", "blue-flow-logs").inputs,
      {
        name: "/aws/vpc/blue/flow",
        retentionInDays: 365,
        kmsKeyId: "blue-key-arn",
        deletionProtectionEnabled: true,
      },
    );
  });

  it("closes the default security group", () => {
    assert.deepEqual(only(production, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").inputs, {
      vpcId: "blue-vpc-id",
      ingress: [],
      egress: [],
    });
  });

  it("opens the nodes to the control plane for the kubelet and Kyverno, and for nothing else", () => {
    const opened = production
      .filter(({ type }) => type.startsWith("aws:vpc/securityGroup"))
      .map(({ name, inputs }) => [
        name,
        inputs["securityGroupId"],
        inputs["ipProtocol"],
        inputs["fromPort"],
        inputs["toPort"],
        inputs["referencedSecurityGroupId"] ?? inputs["cidrIpv4"],
      ]);
    const controlPlane = "blue-control-plane-sg-id";
    const nodes = "blue-nodes-sg-id";
    const network = "10.16.0.0/16";
    assert.deepEqual(opened.sort(), [
      ["blue-api-from-network", controlPlane, "tcp", 443, 443, network],
      ["blue-control-plane-to-kubelet", controlPlane, "tcp", 10250, 10250, nodes],
      ["blue-control-plane-to-kyverno", controlPlane, "tcp", 9443, 9443, nodes],
      ["blue-kubelet-from-control-plane", nodes, "tcp", 10250, 10250, controlPlane],
      ["blue-kyverno-from-control-plane", nodes, "tcp", 9443, 9443, controlPlane],
      ["blue-nodes-from-nodes", nodes, "-1", undefined, undefined, nodes],
      ["blue-nodes-to-https", nodes, "tcp", 443, 443, "0.0.0.0/0"],
      ["blue-nodes-to-network", nodes, "-1", undefined, undefined, network],
    ]);
  });
});
