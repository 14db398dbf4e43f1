import type { CloudSetExamples } from "../../../examples";
import { nodes, resource, without } from "./program";

const everywhere = { destinationCidrBlock: "0.0.0.0/0" };

export const requireEksPrivateSubnetsExamples: CloudSetExamples = {
  rule: "require-eks-private-subnets",
  good: {
    "a subnet that leads to NAT": nodes,
  },
  bad: {
    "a subnet that leads to the internet": {
      resources: [
        ...without(nodes, "way-out"),
        resource("aws:ec2/route:Route", "way-out", everywhere, {
          routeTableId: "table",
          gatewayId: "internet",
        }),
      ],
      of: "pool",
      at: "subnetIds",
    },
    "a route that stands in its table": {
      resources: [
        ...without(nodes, "table"),
        resource("aws:ec2/routeTable:RouteTable", "table", {}, { routes: "internet" }),
      ],
      of: "pool",
      at: "subnetIds",
    },
    "a gateway that another program made": {
      resources: [
        ...without(nodes, "table"),
        resource("aws:ec2/routeTable:RouteTable", "table", {
          routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-0123456789abcdef0" }],
        }),
      ],
      of: "pool",
      at: "subnetIds",
    },
  },
};
