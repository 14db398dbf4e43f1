import assert from "node:assert/strict";

import * as fc from "fast-check";
import { Address4 } from "ip-address";

import { allocateSubnets, networkPrefix } from "../../../components/eks/subnets";

/** Any network that a VPC can have and that can be divided. */
const networks = fc
  .tuple(
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    fc.integer({ min: networkPrefix.largest, max: networkPrefix.smallest }),
  )
  .map(([address, prefix]) => {
    const any = new Address4(`${Address4.fromInteger(address).correctForm()}/${prefix}`);
    return any.networkForm();
  });

function subnets(network: string): Address4[] {
  return allocateSubnets("blue", network)
    .flatMap(({ nodes, nat, controlPlane }) => [nodes, nat, controlPlane])
    .map((subnet) => new Address4(subnet));
}

function holdsFor(property: (network: Address4, subnets: readonly Address4[]) => void): void {
  fc.assert(
    fc.property(networks, (network) => {
      property(new Address4(network), subnets(network));
    }),
  );
}

describe("the subnets of an EKS network", () => {
  it("divide a /16 as documented", () => {
    assert.deepEqual(allocateSubnets("blue", "10.16.0.0/16"), [
      { nodes: "10.16.0.0/18", nat: "10.16.192.0/21", controlPlane: "10.16.224.0/21" },
      { nodes: "10.16.64.0/18", nat: "10.16.200.0/21", controlPlane: "10.16.232.0/21" },
      { nodes: "10.16.128.0/18", nat: "10.16.208.0/21", controlPlane: "10.16.240.0/21" },
    ]);
  });

  it("lie in the network", () => {
    holdsFor((network, all) => {
      for (const subnet of all) assert.ok(subnet.isInSubnet(network), subnet.address);
    });
  });

  it("start on a multiple of their own size", () => {
    holdsFor((_, all) => {
      for (const subnet of all) assert.equal(subnet.networkForm(), subnet.address);
    });
  });

  it("have no address in common", () => {
    holdsFor((_, all) => {
      const sorted = all
        .map((subnet) => [subnet.startAddress().bigInt(), subnet.endAddress().bigInt()] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      sorted.slice(1).forEach(([start], index) => {
        const previous = sorted[index];
        assert.ok(previous && previous[1] < start);
      });
    });
  });

  it("are of a size that AWS makes", () => {
    holdsFor((_, all) => {
      for (const { subnetMask } of all) assert.ok(subnetMask >= 16 && subnetMask <= 28);
    });
  });

  it("refuse a network too small to divide", () => {
    assert.throws(() => allocateSubnets("blue", "10.16.0.0/24"), {
      message:
        'EksCluster "blue": network.cidr 10.16.0.0/24 is a /24, which cannot be divided into subnets for ' +
        "3 zones; use a range from /16 to /23.",
    });
  });

  it("refuse a network larger than a VPC", () => {
    assert.throws(() => allocateSubnets("blue", "10.0.0.0/8"), {
      message:
        'EksCluster "blue": network.cidr 10.0.0.0/8 is a /8, which cannot be divided into subnets for ' +
        "3 zones; use a range from /16 to /23.",
    });
  });

  it("refuse a network that has bits set after its prefix", () => {
    assert.throws(() => allocateSubnets("blue", "10.16.3.0/16"), {
      message:
        'EksCluster "blue": network.cidr 10.16.3.0/16 has bits set after its prefix; write 10.16.0.0/16.',
    });
  });
});
