import assert from "node:assert/strict";
import { openEngine, type Engine } from "../support/engine";

describe("the life of the dev stack on the real engine and simulated clouds", function () {
  this.timeout("6m");
  let engine: Engine;

  before(async () => {
    engine = await openEngine();
  });
  after(() => engine.stop());

  async function succeed(args: readonly string[]) {
    const run = await engine.pulumi(args, { stack: "dev" });
    assert.equal(run.code, 0, `pulumi ${args.join(" ")}\n${run.stdout}\n${run.stderr}`);
    return run;
  }

  it("is created whole", async () => {
    const { events } = await succeed(["up", "--yes", "--skip-preview"]);
    const { resourceChanges } = events.findLast((e) => e.summaryEvent)?.summaryEvent ?? {};
    assert.deepEqual(Object.keys(resourceChanges ?? {}), ["create"]);
    assert.deepEqual(
      engine.ledger
        .list()
        .filter(({ type }) => /:(Cluster|ManagedCluster)$/.test(type))
        .map(({ type }) => type)
        .sort(),
      [
        "aws:eks/cluster:Cluster",
        "azure-native:containerservice:ManagedCluster",
        "gcp:container/cluster:Cluster",
      ],
    );
  });

  it("has nothing to change when it is previewed again", async () => {
    await succeed(["preview", "--expect-no-changes"]);
  });

  it("shows no drift when it is refreshed", async () => {
    await succeed(["refresh", "--preview-only", "--expect-no-changes"]);
  });

  it("shows drift when somebody changed the cloud by hand", async () => {
    const [group] = engine.ledger.list("aws").filter(({ type }) => type.endsWith(":LogGroup"));
    assert.ok(group);
    const byHand = { retentionInDays: 1 };
    engine.ledger.put({
      ...group,
      inputs: { ...group.inputs, ...byHand },
      outputs: { ...group.outputs, ...byHand },
    });
    const { code, stdout } = await engine.pulumi(
      ["refresh", "--preview-only", "--expect-no-changes", "--diff"],
      { stack: "dev" },
    );
    engine.ledger.put(group);
    assert.notEqual(code, 0);
    assert.match(stdout, /retentionInDays/);
  });

  it("keeps kubeconfigs and key material out of its state and its outputs", async () => {
    const { stdout: state } = await succeed(["stack", "export"]);
    const { stdout: outputs } = await succeed(["stack", "output", "--json"]);
    for (const text of [state, outputs]) {
      assert.doesNotMatch(
        text,
        /client-key-data|-----BEGIN [A-Z ]*PRIVATE KEY-----|apiVersion: v1\\nkind: Config/,
      );
      assert.doesNotMatch(text, /"kubeconfig":\s*"[^"]/);
    }
    // The kubeconfigs are there, sealed: otherwise the lines above would prove nothing.
    const sealed = state.match(/"kubeconfig":\s*\{\s*"4dabf18193072939515e22adb298388d"/g) ?? [];
    assert.equal(sealed.length >= 3, true);
  });

  it("refuses to be destroyed while it is guarded", async () => {
    const { code, stdout, stderr } = await engine.pulumi(["destroy", "--yes"], { stack: "dev" });
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /cannot be deleted\s+because it is protected/);
  });

  it("is taken down in two steps, and leaves only keys that are kept on purpose", async () => {
    await succeed(["config", "set", "palisade:decommission", "true"]);
    await succeed(["up", "--yes", "--skip-preview"]);
    await succeed(["destroy", "--yes", "--skip-preview"]);
    assert.deepEqual(
      engine.ledger.list().map(({ type, id }) => `${type} ${id}`),
      [],
    );
    assert.deepEqual(
      engine.ledger
        .kept()
        .map(({ type }) => type)
        .sort(),
      [
        // Of the cluster, and of its account's trail, whose bucket stays with it.
        "aws:kms/key:Key",
        "aws:kms/key:Key",
        "aws:s3/bucket:Bucket",
        "azure-native:keyvault:Key",
        "azure-native:keyvault:Key",
        // What holds keys stays with them.
        "azure-native:keyvault:Vault",
        "azure-native:resources:ResourceGroup",
        // Plans of Defender stay on: others in the subscription rely on them.
        "azure-native:security:Pricing",
        "azure-native:security:Pricing",
        "azure-native:security:Pricing",
        "azure-native:security:Pricing",
        // Of the cluster: Secrets, disks, logs, events. Of its project: the trail.
        "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/cryptoKey:CryptoKey",
        "gcp:kms/keyRing:KeyRing",
        "gcp:kms/keyRing:KeyRing",
        // Google purges a log bucket seven days after its deletion.
        "gcp:logging/projectBucketConfig:ProjectBucketConfig",
        "gcp:logging/projectBucketConfig:ProjectBucketConfig",
      ],
    );
  });
});
