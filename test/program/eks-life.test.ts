import assert from "node:assert/strict";
import type { ControlResult } from "../../components/posture/control-result";

import { changes, openClusterLife, type ClusterLife } from "../support/cluster-life";
import { pack } from "../support/engine";

const pool = { name: "work", machineType: "m7i.large", minSize: 1, maxSize: 9 };
const larger = { ...pool, machineType: "m7i.xlarge" };
const north = {
  cloud: "aws",
  name: "north",
  accountId: "111122223333",
  region: "eu-central-1",
  kubernetesVersion: "1.36",
  network: { cidr: "10.208.0.0/16", serviceCidr: "172.20.0.0/20" },
  zones: 3,
  nodePools: [{ ...pool, name: "system", minSize: 3 }, pool],
  reach: { mode: "private" },
  administrators: ["arn:aws:iam::111122223333:role/platform-admin"],
  auditLogRetentionDays: 731,
};

describe("the life of EKS clusters on the real engine and a simulated AWS", function () {
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
      results.filter(({ verdict }) => verdict === "fail"),
      [],
    );
    assert.equal(new Set(results.map(({ capability }) => capability)).size, 31);
  });

  it("makes a pool with another machine before it retires the old one, and touches nothing else", async () => {
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], larger] });
    const { events } = await life.succeed(["preview"]);
    assert.deepEqual(changes(events), [
      "create-replacement north-work",
      "replace north-work",
      "delete-replaced north-work",
    ]);
    await life.succeed(["up", "--yes", "--skip-preview"]);
    const machines = life.engine.ledger
      .list("aws")
      .filter(({ type }) => type === "aws:eks/nodeGroup:NodeGroup")
      .map(({ inputs }) => inputs["instanceTypes"]);
    assert.deepEqual(machines.sort(), [["m7i.large"], ["m7i.xlarge"]]);
  });

  it("changes the number of nodes, labels and taints of a pool in place", async () => {
    const taints = [{ key: "team", value: "data", effect: "NoSchedule" }];
    const changed = { ...larger, maxSize: 12, labels: { tier: "batch" }, taints };
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], changed] });
    const { events } = await life.succeed(["preview"]);
    assert.deepEqual(changes(events), ["update north-work"]);
  });

  it("rolls the nodes of a pool to another disk where they are", async () => {
    const changed = { ...larger, diskSizeGb: 200 };
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], changed] });
    const { events } = await life.succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(changes(events), ["update north-work-template", "update north-work"]);
    await life.succeed(["preview", "--expect-no-changes"]);
  });

  it("keeps one trail of the account for two clusters in it", async () => {
    const south = { ...north, name: "south", network: { ...north.network, cidr: "10.209.0.0/16" } };
    await life.setClusters(north, south);
    const { events } = await life.succeed(["preview", "--policy-pack", pack]);
    assert.deepEqual(
      changes(events).filter((change) => /trail|guardduty|detector/i.test(change)),
      [],
    );
    assert.equal(changes(events).includes("create south-cluster"), true);
  });
});
