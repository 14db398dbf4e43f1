import assert from "node:assert/strict";
import { manyClusters } from "../../bench/many-clusters";
import { Ledger } from "../../simulation/ledger";
import { simulatedProviders } from "../../simulation/providers";
import { openEngine, pack, type Engine } from "../support/engine";

/** Two on each cloud, with what they share: accounts, trails. `npm run bench -- growth` previews up to sixty. */
const count = 6;

describe("a generated stack of several clusters on each cloud", function () {
  this.timeout("9m");
  let engine: Engine;

  before(async () => {
    engine = await openEngine({ stacks: { many: await manyClusters(count) } });
  });
  after(() => engine.stop());

  async function succeed(args: readonly string[]) {
    const run = await engine.pulumi(args, { stack: "many" });
    assert.equal(run.code, 0, `pulumi ${args.join(" ")}\n${run.stdout}\n${run.stderr}`);
    return run;
  }

  it("is planned without a violation, no two clusters in each other's way", async () => {
    await succeed(["preview", "--policy-pack", pack]);
  });

  it("is created whole, and has nothing to change when it is previewed again", async () => {
    await succeed(["up", "--yes", "--skip-preview"]);
    assert.equal(
      engine.ledger.list().filter(({ type }) => /:(Cluster|ManagedCluster)$/.test(type)).length,
      count,
    );
    await succeed(["preview", "--expect-no-changes"]);
  });

  it("is taken down in two steps, and leaves what its backups are in", async () => {
    await succeed(["config", "set", "palisade:decommission", "true"]);
    await succeed(["up", "--yes", "--skip-preview"]);
    await succeed(["destroy", "--yes", "--skip-preview"]);
    const left = engine.ledger.list();
    assert.deepEqual(left.map(({ type }) => type).sort(), [
      "azure-native:resources:ResourceGroup",
      "azure-native:resources:ResourceGroup",
      "azure-native:storage:StorageAccount",
      "azure-native:storage:StorageAccount",
    ]);
    assert.deepEqual(
      left.filter(({ id }) => !id.includes("-backups-")),
      [],
    );
  });
});

describe("a preview of which the first resources are refused", function () {
  this.timeout("3m");
  let engine: Engine;

  before(async () => {
    engine = await openEngine({
      stacks: { refused: await manyClusters(count) },
      providers: (dir) => {
        const make = simulatedProviders(Ledger.open(dir));
        return (pkg) => {
          const provider = make(pkg);
          if (pkg === "aws") provider.check = () => Promise.reject(new Error("out of order"));
          return provider;
        };
      },
    });
  });
  after(() => engine.stop());

  it("ends and says why, and does not wait for them to be registered", async () => {
    const { code, stdout } = await engine.pulumi(["preview"], { stack: "refused" });
    assert.notEqual(code, 0);
    assert.match(stdout, /out of order/);
  });
});
