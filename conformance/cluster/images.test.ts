import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { kyvernoValues } from "../../components/governance/kyverno";
import { images } from "../../components/versions";
import { renderKyverno } from "./kyverno-chart";
import { governedScope } from "./governed-cluster";

const { kubeBench, ...kyvernos } = images;

/** What a test of the chart runs, and nobody else. */
const ofTests = "test";

describe("the images of Kyverno's chart", function () {
  this.timeout("5m");
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "palisade-images-"));
  });
  after(() => rm(folder, { recursive: true }));

  async function imagesOf(named: typeof kyvernos): Promise<string[]> {
    const values = kyvernoValues(governedScope("production"), named);
    const { objects, hooks } = await renderKyverno({
      values,
      namespace: "kyverno",
      version: "1.36",
      folder,
    });
    const all = [
      ...objects,
      ...Object.entries(hooks).flatMap(([point, made]) => (point === ofTests ? [] : made)),
    ];
    const found = [...JSON.stringify(all).matchAll(/"image":"([^"]+)"/g)];
    return [...new Set(found.map(([, image = ""]) => image))].sort();
  }

  it("are those that can be pinned, each as the chart names it", async () => {
    assert.deepEqual(await imagesOf(kyvernos), Object.values(kyvernos).sort());
    assert.match(kubeBench, /kube-bench/);
  });

  it("are run by their digests once those are known", async () => {
    const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
    const pinned = Object.fromEntries(
      Object.entries(kyvernos).map(([key, image]) => [key, `${image}@${digest}`]),
    ) as unknown as typeof kyvernos;
    assert.deepEqual(await imagesOf(pinned), Object.values(pinned).sort());
  });
});
