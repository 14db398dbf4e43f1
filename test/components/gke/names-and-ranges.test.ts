import assert from "node:assert/strict";

import * as fc from "fast-check";

import { accountEmail, accountId } from "../../../components/gke/identifiers";
import { networkRanges } from "../../../components/gke/ranges";
import { nodeZones } from "../../../components/gke/zones";
import { contains, overlap, rangeOf } from "../../../components/settings/ranges";

describe("ranges of a GKE network", () => {
  it("gives the nodes the first half and the API server the last sixteen addresses", () => {
    assert.deepEqual(networkRanges("10.16.0.0/16"), {
      nodes: "10.16.0.0/17",
      controlPlane: "10.16.255.240/28",
    });
    assert.deepEqual(networkRanges("10.0.0.64/26"), {
      nodes: "10.0.0.64/27",
      controlPlane: "10.0.0.112/28",
    });
  });

  it("keeps both within the network and apart, whatever the network", () => {
    const networks = fc
      .tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.integer({ min: 8, max: 26 }))
      .map(([second, third, prefix]) => `10.${second}.${third}.0/${prefix}`);
    fc.assert(
      fc.property(networks, (cidr) => {
        const { nodes, controlPlane } = networkRanges(cidr);
        assert.ok(contains(cidr, nodes));
        assert.ok(contains(cidr, controlPlane));
        assert.ok(!overlap(nodes, controlPlane));
        assert.equal(rangeOf(nodes).prefix, rangeOf(cidr).prefix + 1);
      }),
    );
  });

  it("refuses a network that cannot hold both", () => {
    assert.throws(() => networkRanges("10.0.0.0/27"), {
      name: "RangeError",
      message:
        "10.0.0.0/27 is too small for a GKE cluster: half of it is for nodes, and 16 addresses for the API server; take a /26 or larger",
    });
  });
});

describe("zones of a GKE region", () => {
  it("are a, b and c, but where Google named them otherwise", () => {
    assert.deepEqual(nodeZones("europe-west3", 3), [
      "europe-west3-a",
      "europe-west3-b",
      "europe-west3-c",
    ]);
    assert.deepEqual(nodeZones("us-east1", 2), ["us-east1-b", "us-east1-c"]);
    assert.deepEqual(nodeZones("europe-west1", 1), ["europe-west1-b"]);
  });

  it("stay as they are when another is added", () => {
    for (const region of ["europe-west3", "us-east1"]) {
      assert.deepEqual(nodeZones(region, 3).slice(0, 2), nodeZones(region, 2));
    }
  });
});

describe("names of Google service accounts", () => {
  const part = fc.stringMatching(/^[a-z]([-a-z0-9]{0,60}[a-z0-9])?$/);

  it("are such as IAM takes, however long the names that they are made of", () => {
    fc.assert(
      fc.property(part, part, (cluster, workload) => {
        assert.match(accountId(cluster, workload), /^[a-z][-a-z0-9]{4,28}[a-z0-9]$/);
      }),
    );
  });

  it("stay apart where the parts differ, even if they read the same together", () => {
    assert.notEqual(accountId("a-b", "c"), accountId("a", "b-c"));
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        assert.equal(accountId(a, b) === accountId(c, d), a === c && b === d);
      }),
    );
  });

  it("make an address that is known before the account exists", () => {
    assert.equal(
      accountEmail("west-nodes-5a190010", "example-data"),
      "west-nodes-5a190010@example-data.iam.gserviceaccount.com",
    );
  });
});
