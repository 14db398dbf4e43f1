import assert from "node:assert/strict";
import type { ControlResult } from "../../components/posture/control-result";

import { changes, openClusterLife, type ClusterLife } from "../support/cluster-life";
import { pack } from "../support/engine";

const pool = { name: "work", machineType: "Standard_D4s_v5", minSize: 1, maxSize: 9 };
const north = {
  cloud: "azure",
  name: "north",
  subscriptionId: "00000000-0000-4000-8000-000000000011",
  tenantId: "00000000-0000-4000-8000-000000000002",
  region: "germanywestcentral",
  kubernetesVersion: "1.36",
  network: { cidr: "10.176.0.0/20", podCidr: "10.192.0.0/14", serviceCidr: "172.22.0.0/20" },
  zones: 3,
  nodePools: [{ ...pool, name: "system", minSize: 3 }, pool],
  reach: { mode: "vnet-integration" },
  administrators: ["00000000-0000-4000-8000-000000000003"],
  auditLogRetentionDays: 731,
};

describe("the life of AKS clusters on the real engine and a simulated Azure", function () {
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
    const passed = results.filter(({ verdict }) => verdict === "pass");
    assert.equal(new Set(passed.map(({ capability }) => capability)).size, 31);
  });

  it("makes a pool with another machine before it retires the old one, and touches nothing else", async () => {
    const larger = { ...pool, machineType: "Standard_D8s_v5" };
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], larger] });
    const { events } = await life.succeed(["preview"]);
    assert.deepEqual(changes(events), [
      "create-replacement north-pool-work",
      "replace north-pool-work",
      "delete-replaced north-pool-work",
    ]);
    await life.succeed(["up", "--yes", "--skip-preview"]);
    const machines = life.engine.ledger
      .list("azure-native")
      .filter(({ type }) => type === "azure-native:containerservice:AgentPool")
      .map(({ inputs }) => inputs["vmSize"]);
    assert.deepEqual(machines.sort(), ["Standard_D4s_v5", "Standard_D8s_v5"]);
  });

  it("does the same with the pool that runs the system", async () => {
    const larger = { ...north.nodePools[0], machineType: "Standard_D8s_v5" };
    await life.setClusters({ ...north, nodePools: [larger, pool] });
    const { events } = await life.succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(
      changes(events).filter((change) => change.endsWith("-system")),
      [
        "create-replacement north-pool-system",
        "replace north-pool-system",
        "delete-replaced north-pool-system",
      ],
    );
    await life.succeed(["preview", "--expect-no-changes"]);
  });

  it("changes the number of nodes, labels and taints of a pool in place", async () => {
    const taints = [{ key: "team", value: "data", effect: "NoSchedule" }];
    const changed = { ...pool, maxSize: 12, labels: { tier: "batch" }, taints };
    await life.setClusters({ ...north, nodePools: [north.nodePools[0], changed] });
    const { events } = await life.succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(
      changes(events).filter((change) => change.endsWith("-work")),
      ["update north-pool-work"],
    );
  });

  it("keeps one trail of the subscription for two clusters in it", async () => {
    const south = {
      ...north,
      name: "south",
      network: { cidr: "10.177.0.0/20", podCidr: "10.196.0.0/14", serviceCidr: "172.23.0.0/20" },
    };
    await life.setClusters(north, south);
    await life.succeed(["up", "--yes", "--skip-preview", "--policy-pack", pack]);
    const of = (type: string) =>
      life.engine.ledger.list("azure-native").filter((e) => e.type === type);
    assert.equal(of("azure-native:containerservice:ManagedCluster").length, 2);
    const exported = of("azure-native:monitor:DiagnosticSetting").filter(({ inputs }) =>
      /^\/subscriptions\/[^/]+$/.test(String(inputs["resourceUri"])),
    );
    assert.equal(exported.length, 1);
    await life.setClusters(north);
    assert.match((await life.run(["up", "--yes", "--skip-preview"])).stdout, /protect/);
  });

  it("is denied its deletion by Azure itself, whoever asks", async () => {
    await life.setClusters(north);
    await life.succeed(["state", "unprotect", "--all", "--yes"]);
    const { code, stdout, stderr } = await life.run(["destroy", "--yes"]);
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /RequestDisallowedByPolicy|ScopeLocked/);
  });
});
