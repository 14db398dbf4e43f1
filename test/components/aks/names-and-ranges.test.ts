import assert from "node:assert/strict";

import * as fc from "fast-check";

import { dnsServiceAddress, planAddresses } from "../../../components/aks/address-plan";
import { vaultName } from "../../../components/aks/keys";
import { poolName } from "../../../components/aks/node-pools";
import { roleAssignmentName } from "../../../components/aks/roles";
import { contains, overlap, rangeOf } from "../../../components/settings/ranges";
import { nodePool } from "./azure-cloud";

const networks = fc
  .tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.integer({ min: 8, max: 26 }))
  .map(([second, third, prefix]) => `10.${second}.${third}.0/${prefix}`);

describe("ranges of an AKS network", () => {
  it("gives the nodes the first half and the API server the start of the second", () => {
    assert.deepEqual(planAddresses("10.16.0.0/16"), {
      nodes: "10.16.0.0/17",
      apiServer: "10.16.128.0/28",
    });
    assert.deepEqual(planAddresses("10.0.0.64/26"), {
      nodes: "10.0.0.64/27",
      apiServer: "10.0.0.96/28",
    });
  });

  it("keeps both within the network and apart, whatever the network", () => {
    fc.assert(
      fc.property(networks, (cidr) => {
        const { nodes, apiServer } = planAddresses(cidr);
        assert.ok(contains(cidr, nodes));
        assert.ok(contains(cidr, apiServer));
        assert.ok(!overlap(nodes, apiServer));
        assert.equal(rangeOf(nodes).prefix, rangeOf(cidr).prefix + 1);
      }),
    );
  });

  it("refuses a network that cannot hold both", () => {
    assert.throws(() => planAddresses("10.0.0.0/27"), {
      name: "RangeError",
      message: "10.0.0.0/27 is smaller than a /26",
    });
  });

  it("puts DNS on the tenth address of the services", () => {
    assert.equal(dnsServiceAddress("10.17.0.0/20"), "10.17.0.10");
    assert.equal(dnsServiceAddress("172.20.3.128/25"), "172.20.3.138");
  });
});

describe("names of AKS resources", () => {
  it("derives the name of a role assignment as a GUID, the same each time", () => {
    const name = roleAssignmentName("palisade", "prod", "north-control-plane-network");
    assert.equal(name, roleAssignmentName("palisade", "prod", "north-control-plane-network"));
    assert.match(name, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("gives two assignments, stacks or projects no name in common", () => {
    const parts = fc.tuple(fc.string(), fc.string(), fc.string());
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        fc.pre(one.join("\n") !== other.join("\n"));
        assert.notEqual(roleAssignmentName(...one), roleAssignmentName(...other));
      }),
    );
  });

  it("names a vault as Azure allows, anew with each resource group", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]([-a-z0-9]{0,60}[a-z0-9])?$/), (group) => {
        assert.match(vaultName(group), /^kv-[a-z0-9]{1,9}[a-f0-9]{12}$/);
      }),
    );
    assert.notEqual(vaultName("north-keys1a2b3c4d"), vaultName("north-keys5e6f7a8b"));
  });

  it("names a pool anew when AKS cannot change it in place, and else never", () => {
    const pool = nodePool({ name: "data-engineering" });
    const name = poolName(pool, 3);
    assert.match(name, /^dataen[0-9a-f]{5}$/);
    const inPlace = nodePool({
      ...pool,
      minSize: 2,
      maxSize: 20,
      labels: { a: "b" },
      taints: [{ key: "a", value: "", effect: "NoSchedule" }],
    });
    assert.equal(poolName(inPlace, 3), name);
    const replaced = [
      poolName({ ...pool, machineType: "Standard_D8s_v5" }, 3),
      poolName({ ...pool, diskSizeGb: 200 }, 3),
      poolName({ ...pool, spot: true }, 3),
      poolName(pool, 2),
      poolName({ ...pool, name: "data-enginees" }, 3),
    ];
    assert.equal(new Set([name, ...replaced]).size, 6);
  });
});
