import assert from "node:assert/strict";
import { dump } from "js-yaml";
import { Ledger } from "../../simulation/ledger";
import { simulatedProviders } from "../../simulation/providers";
import { openEngine, pack, type Engine } from "../support/engine";

const server = "https://edge.example:6443";
const token = "made-up-token-of-the-edge";

const kubeconfig = dump({
  apiVersion: "v1",
  kind: "Config",
  clusters: [{ name: "edge", cluster: { server } }],
  users: [{ name: "edge", user: { token } }],
  contexts: [{ name: "edge", context: { cluster: "edge", user: "edge" } }],
  "current-context": "edge",
});

describe("a cluster that was made elsewhere, on the real engine", function () {
  this.timeout("2m");
  let engine: Engine;
  let ledger: Ledger | undefined;

  before(async () => {
    engine = await openEngine({
      providers: (dir) => {
        ledger = Ledger.open(dir, { clusters: [{ server }] });
        return simulatedProviders(ledger);
      },
      stacks: {
        edge: {
          "pulumi:disable-default-providers": ["*"],
          "palisade:environment": "development",
          "palisade:monitoring": "none",
          "palisade:clusters": [
            {
              cloud: "existing",
              name: "edge",
              kubernetesVersion: "1.36",
              kubeconfig: "edge-kubeconfig",
            },
          ],
        },
      },
    });
  });
  after(() => engine.stop());

  const run = (args: readonly string[]) => engine.pulumi(args, { stack: "edge" });

  it("is not planned for while its kubeconfig is missing", async () => {
    const { code, stdout } = await run(["preview"]);
    assert.notEqual(code, 0);
    assert.match(stdout, /edge-kubeconfig/);
  });

  it("is governed like any other, and its token is nowhere in clear", async () => {
    await run(["config", "set", "--secret", "palisade:edge-kubeconfig", kubeconfig]);
    const up = await run(["up", "--yes", "--skip-preview", "--policy-pack", pack]);
    assert.equal(up.code, 0, up.stdout + up.stderr);
    const held = ledger?.list() ?? [];
    assert.equal(
      held.some(({ id }) => id === "palisade-exceptions/palisade-rules"),
      true,
    );
    const { stdout: state } = await run(["stack", "export"]);
    const recorded = JSON.stringify(held);
    for (const text of [up.stdout, up.stderr, state, recorded]) {
      assert.equal(text.includes(token), false);
    }
  });
});
