import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Workspace } from "../../simulation/workspace";
import { governedStack, openClusterEngine } from "./engine";
import { runKillable } from "./killable-engine";
import type { RunEnd } from "./killable-engine";
import { changed, everything } from "./listing";
import type { Listing } from "./listing";
import { clusterObjects } from "./objects";
import { startControlPlane } from "./start";
import type { ControlPlane } from "./start";
import { kubernetesUnderTest } from "./tools";

const networkPolicy = {
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "default-deny", namespace: "palisade-cis" },
};

describe("a governed stack on a real API server", function () {
  this.timeout("20m");
  let cluster: ControlPlane;
  let folder: string;
  let empty: Listing;
  let governed: Listing;

  before(async () => {
    cluster = await startControlPlane({ version: kubernetesUnderTest() });
    folder = await mkdtemp(join(tmpdir(), "palisade-up-"));
    empty = await everything(cluster.admin);
  });
  after(async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  });

  describe("from nothing to nothing", () => {
    let engine: Workspace;
    const said: string[] = [];

    before(async () => {
      engine = await openClusterEngine({
        kubeconfig: cluster.kubeconfig,
        stateDir: join(folder, "life"),
        log: (line) => said.push(line),
      });
    });
    after(() => engine.stop());

    async function succeed(...args: string[]): Promise<string> {
      const { code, stdout, stderr } = await engine.pulumi(args, { stack: governedStack });
      assert.equal(code, 0, `pulumi ${args.join(" ")}\n${stdout}\n${stderr}`);
      return stdout;
    }

    it("is previewed by dry runs, which leave the cluster as it was", async () => {
      assert.match(await succeed("preview"), /\+ \d+ to create/);
      assert.deepEqual(changed(empty, await everything(cluster.admin)), []);
    });

    it("comes up whole, but for the charts that cannot be had here, each of which is named", async () => {
      await succeed("up", "--yes", "--skip-preview");
      governed = await everything(cluster.admin);
      assert.deepEqual(said.map((line) => /not applied: chart (\S+) /.exec(line)?.[1]).sort(), [
        "falco",
        "policy-reporter",
        "trivy-operator",
      ]);
      for (const name of [
        "policies.kyverno.io/v1/validatingpolicies disallow-privileged-containers",
        "apps/v1/deployments kyverno/kyverno-admission-controller",
        "batch/v1/cronjobs palisade-cis/cis-scan",
        "networking.k8s.io/v1/networkpolicies palisade-cis/default-deny",
      ]) {
        assert.equal(governed.has(name), true, name);
      }
    });

    it("has nothing to change then, and nothing has drifted", async () => {
      await succeed("preview", "--expect-no-changes");
      await succeed("refresh", "--preview-only", "--expect-no-changes");
    });

    it("finds what was changed by hand, and does not take it back from its new owner unasked", async () => {
      const objects = clusterObjects(cluster.admin);
      await objects.patch(networkPolicy, { spec: { policyTypes: ["Ingress"] } });
      const drift = ["refresh", "--preview-only", "--expect-no-changes", "--diff"];
      const refreshed = await engine.pulumi(drift, { stack: governedStack });
      assert.notEqual(refreshed.code, 0);
      assert.match(refreshed.stdout, /policyTypes/);
      const previewed = await engine.pulumi(["preview"], { stack: governedStack });
      assert.notEqual(previewed.code, 0);
      assert.match(
        previewed.stdout,
        /NetworkPolicy palisade-cis\/default-deny: Apply failed with 1 conflict: conflict with "conformance"/,
      );
      await objects.patch(networkPolicy, { spec: { policyTypes: ["Ingress", "Egress"] } });
      await succeed("preview", "--expect-no-changes");
    });

    it("makes again what was deleted by hand", async () => {
      const objects = clusterObjects(cluster.admin);
      await objects.remove(networkPolicy);
      const drift = ["refresh", "--preview-only", "--expect-no-changes"];
      const { code } = await engine.pulumi(drift, { stack: governedStack });
      assert.notEqual(code, 0);
      await succeed("up", "--yes", "--skip-preview", "--refresh");
      assert.deepEqual([...(await everything(cluster.admin)).keys()], [...governed.keys()]);
    });

    it("goes, and leaves the cluster as empty as it was", async () => {
      await succeed("destroy", "--yes", "--skip-preview");
      assert.deepEqual(changed(empty, await everything(cluster.admin)), []);
    });
  });

  describe("whose engine is killed", () => {
    // PALISADE_ENGINE_KILLS=20 for a long run.
    const kills = Number(process.env["PALISADE_ENGINE_KILLS"] ?? 3);
    const seed = Number(process.env["PALISADE_ENGINE_KILL_SEED"] ?? randomInt(1_000_000));
    const random = generator(seed);
    let temporary: string;

    before(async () => {
      temporary = join(folder, "killed-tmp");
      await mkdir(temporary);
    });

    const run = (pulumi: readonly string[], killAfter?: number): Promise<RunEnd> =>
      runKillable(
        { kubeconfig: cluster.kubeconfig, stateDir: join(folder, "killed"), pulumi },
        temporary,
        killAfter,
      );

    /** Kills the command so many times, each of its runs going on from what the one before left, and then lets it end. */
    async function converge(command: readonly string[], times: number): Promise<void> {
      for (let kill = 0; kill < times; kill++) {
        // So few that the last is killed before all is done.
        const { code, output } = await run(command, 1 + Math.floor((random() * steps) / times));
        assert.equal(code, undefined, output);
        const cancelled = await run(["cancel", "--yes"]);
        assert.equal(cancelled.code, 0, cancelled.output);
      }
      const { code, output } = await run(command);
      assert.equal(code, 0, output);
    }

    it(`comes up whole and goes whole, after ${kills} kills at moments drawn from ${seed}`, async () => {
      const during = Math.ceil(kills / 2);
      await converge(["up", "--yes", "--skip-preview"], during);
      assert.deepEqual([...(await everything(cluster.admin)).keys()], [...governed.keys()]);
      const same = await run(["preview", "--expect-no-changes"]);
      assert.equal(same.code, 0, same.output);
      await converge(["destroy", "--yes", "--skip-preview"], kills - during);
      assert.deepEqual(changed(empty, await everything(cluster.admin)), []);
    });
  });
});

/** That a run reports at least. */
const steps = 35;

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
