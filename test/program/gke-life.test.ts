import assert from "node:assert/strict";
import type { ControlResult } from "../../components/posture/control-result";

import { changes, openClusterLife, type ClusterLife } from "../support/cluster-life";

const pool = { name: "work", machineType: "n2d-standard-4", minSize: 1, maxSize: 9 };
const north = {
  cloud: "gcp",
  name: "north",
  project: "example-data",
  region: "europe-west3",
  kubernetesVersion: "1.36",
  network: { cidr: "10.144.0.0/20", podCidr: "10.160.0.0/14", serviceCidr: "172.21.0.0/20" },
  zones: 3,
  nodePools: [{ ...pool, name: "system", minSize: 3 }, pool],
  reach: { mode: "dns-endpoint" },
  securityGroup: "gke-security-groups@example.com",
  administrators: ["platform-admins@example.com"],
  auditLogRetentionDays: 731,
};

describe("the life of GKE clusters on the real engine and a simulated Google Cloud", function () {
  this.timeout("10m");
  let life: ClusterLife;

  before(async () => {
    life = await openClusterLife(north);
  });
  after(() => life.engine.stop());

  it("is created whole, and nothing changes when it is previewed again", async () => {
    await life.succeed(["up", "--yes", "--skip-preview"]);
    await life.succeed(["preview", "--expect-no-changes"]);
  });

  it("reports a posture without a failure, guard by guard", async () => {
    const { stdout } = await life.succeed(["stack", "output", "posture", "--json"]);
    const { north: results } = JSON.parse(stdout) as { readonly north: ControlResult[] };
    assert.deepEqual(
      results.filter(({ verdict }) => verdict !== "pass"),
      [],
    );
    assert.equal(new Set(results.map(({ capability }) => capability)).size, 31);
  });

  it("makes a pool with another machine before it retires the old one, and touches nothing else", async () => {
    const larger = { ...pool, machineType: "n2d-standard-8" };
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], larger] });
    const { events } = await life.succeed(["preview"]);
    assert.deepEqual(changes(events), [
      "create-replacement north-work",
      "replace north-work",
      "delete-replaced north-work",
    ]);
  });

  it("changes the number of nodes, labels and taints of a pool in place", async () => {
    const taints = [{ key: "team", value: "data", effect: "NoSchedule" }];
    const changed = { ...pool, maxSize: 12, labels: { tier: "batch" }, taints };
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], changed] });
    const { events } = await life.succeed(["preview"]);
    assert.deepEqual(changes(events), ["update north-work"]);
  });

  it("keeps one trail of the project for two clusters in it", async () => {
    const south = {
      ...north,
      name: "south",
      region: "europe-west4",
      network: { cidr: "10.145.0.0/20", podCidr: "10.164.0.0/14", serviceCidr: "172.22.0.0/20" },
    };
    await life.setClusters(north, south);
    const { events } = await life.succeed(["preview"]);
    assert.deepEqual(
      changes(events).filter((change) => /trail|audit-config/.test(change)),
      [],
    );
    assert.equal(changes(events).includes("create south-cluster"), true);
  });
});
