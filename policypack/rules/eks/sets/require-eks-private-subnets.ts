import type { CloudMember, CloudSet } from "../../../cloud-set";
import { defineCloudSetRule } from "../../../rule";

export const requireEksPrivateSubnets = defineCloudSetRule({
  id: "require-eks-private-subnets",
  title: "EKS nodes in subnets that the internet cannot reach",
  rationale:
    "A node in a subnet with a route to an internet gateway is one public address away from the internet.",
  remediation: "Put the nodes into subnets whose routes lead to a NAT gateway.",
  severity: "high",
  controls: [
    "cis-eks-1.8.0/5.4.3",
    "nsa-cisa-1.2/network-separation",
    "soc2-2017/CC6.6",
    "iso-27001-2022/A.8.20",
    "pci-dss-4.0.1/1.4.2",
  ],
  on: ["aws:eks/nodeGroup:NodeGroup"],
  reads: [
    "aws:ec2/subnet:Subnet",
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    "aws:ec2/routeTable:RouteTable",
    "aws:ec2/route:Route",
    "aws:ec2/internetGateway:InternetGateway",
  ],
  requirements: [
    {
      property: "subnetIds",
      wanted: "subnets without a route to an internet gateway",
      holds: (group, set) =>
        set
          .referred(group, "subnetIds", "aws:ec2/subnet:Subnet")
          .flatMap((subnet) =>
            set.referring(
              subnet,
              "aws:ec2/routeTableAssociation:RouteTableAssociation",
              "subnetId",
            ),
          )
          .flatMap((association) =>
            set.referred(association, "routeTableId", "aws:ec2/routeTable:RouteTable"),
          )
          .every((table) => !leadsOut(table, set)),
    },
  ],
});

/** A route stands in its table, or is a resource of its own. */
function leadsOut(table: CloudMember, set: CloudSet): boolean {
  const routes = set.referring(table, "aws:ec2/route:Route", "routeTableId");
  return (
    routes.some((route) => leadsToInternet(route, "gatewayId", set)) ||
    leadsToInternet(table, "routes", set)
  );
}

function leadsToInternet(from: CloudMember, property: string, set: CloudSet): boolean {
  const known = set.referred(from, property, "aws:ec2/internetGateway:InternetGateway").length > 0;
  return known || JSON.stringify(from.inputs[property] ?? "").includes('"igw-');
}
