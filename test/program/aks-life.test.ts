import assert from "node:assert/strict";
import { resolve } from "node:path";
import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { ControlResult } from "../../components/posture/control-result";

import { openEngine, pack, repository, type Engine } from "../support/engine";

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
  this.timeout("6m");
  let engine: Engine;

  before(async () => {
    engine = await openEngine({
      program: resolve(repository, "test/support/programs/clusters/index.ts"),
      stacks: {
        azure: {
          "pulumi:disable-default-providers": ["*"],
          "palisade:environment": "production",
          "palisade:clusters": [north],
        },
      },
    });
  });
  after(() => engine.stop());

  async function succeed(args: readonly string[]) {
    const run = await engine.pulumi(args, { stack: "azure" });
    assert.equal(run.code, 0, `pulumi ${args.join(" ")}\n${run.stdout}\n${run.stderr}`);
    return run;
  }

  async function setClusters(...clusters: readonly unknown[]) {
    const value = { value: JSON.stringify(clusters), objectValue: clusters, secret: false };
    await succeed(["config", "set-all", "--json", JSON.stringify({ "palisade:clusters": value })]);
  }

  it("is created whole, and nothing changes when it is previewed again", async () => {
    await succeed(["up", "--yes", "--skip-preview"]);
    await succeed(["preview", "--expect-no-changes"]);
  });

  it("reports a posture without a failure, guard by guard", async () => {
    const { stdout } = await succeed(["stack", "output", "posture", "--json"]);
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
    await setClusters({ ...north, nodePools: [north.nodePools[0], larger] });
    const { events } = await succeed(["preview"]);
    assert.deepEqual(changes(events), [
      "create-replacement north-pool-work",
      "replace north-pool-work",
      "delete-replaced north-pool-work",
    ]);
    await succeed(["up", "--yes", "--skip-preview"]);
    const machines = engine.ledger
      .list("azure-native")
      .filter(({ type }) => type === "azure-native:containerservice:AgentPool")
      .map(({ inputs }) => inputs["vmSize"]);
    assert.deepEqual(machines.sort(), ["Standard_D4s_v5", "Standard_D8s_v5"]);
  });

  it("does the same with the pool that runs the system", async () => {
    const larger = { ...north.nodePools[0], machineType: "Standard_D8s_v5" };
    await setClusters({ ...north, nodePools: [larger, pool] });
    const { events } = await succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(
      changes(events).filter((change) => change.endsWith("-system")),
      [
        "create-replacement north-pool-system",
        "replace north-pool-system",
        "delete-replaced north-pool-system",
      ],
    );
    await succeed(["preview", "--expect-no-changes"]);
  });

  it("changes the number of nodes, labels and taints of a pool in place", async () => {
    const taints = [{ key: "team", value: "data", effect: "NoSchedule" }];
    const changed = { ...pool, maxSize: 12, labels: { tier: "batch" }, taints };
    await setClusters({ ...north, nodePools: [north.nodePools[0], changed] });
    const { events } = await succeed(["up", "--yes", "--skip-preview"]);
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
    await setClusters(north, south);
    await succeed(["up", "--yes", "--skip-preview", "--policy-pack", pack]);
    const of = (type: string) => engine.ledger.list("azure-native").filter((e) => e.type === type);
    assert.equal(of("azure-native:containerservice:ManagedCluster").length, 2);
    const exported = of("azure-native:monitor:DiagnosticSetting").filter(({ inputs }) =>
      /^\/subscriptions\/[^/]+$/.test(String(inputs["resourceUri"])),
    );
    assert.equal(exported.length, 1);
    await setClusters(north);
    assert.match(
      (await engine.pulumi(["up", "--yes", "--skip-preview"], { stack: "azure" })).stdout,
      /protect/,
    );
  });

  it("is denied its deletion by Azure itself, whoever asks", async () => {
    await setClusters(north);
    await succeed(["state", "unprotect", "--all", "--yes"]);
    const { code, stdout, stderr } = await engine.pulumi(["destroy", "--yes"], { stack: "azure" });
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /RequestDisallowedByPolicy|ScopeLocked/);
  });
});

function changes(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata ?? [])
    .filter(({ op }) => op !== "same")
    .map(({ op, urn }) => `${op} ${urn.slice(urn.lastIndexOf("::") + 2)}`);
}
