import assert from "node:assert/strict";
import { join } from "node:path";

import { openWorkspace } from "../../simulation/workspace";
import type { Workspace } from "../../simulation/workspace";
import { exampleDigest } from "../../policypack/rules/kubernetes/compliant";
import { echoProvider } from "../support/echo-provider";
import { pack } from "../support/engine";

const byTag = { "image:image": "registry.example.com/app:1.4.2" };
const elsewhere = { "image:image": `ghcr.io/team/app:1.4.2@${exampleDigest}` };

describe("what a stack's configuration says to the pack, on the real engine", function () {
  this.timeout("3m");
  let engine: Workspace;

  before(async () => {
    engine = await openWorkspace({
      projectDir: join(__dirname, "../support/programs/image"),
      providers: () => echoProvider(),
      stacks: {
        dev: { ...byTag, "palisade:environment": "development" },
        prod: { ...byTag, "palisade:environment": "production" },
        own: {
          ...elsewhere,
          "palisade:environment": "production",
          "palisade:policies": {
            parameters: { "restrict-image-registries": { registries: ["registry.example.com"] } },
          },
        },
      },
    });
  });
  after(() => engine.stop());

  /** What the pack says of the program's one pod, with the level of each. */
  async function violations(stack: string): Promise<string[]> {
    const { stdout } = await engine.pulumi(["preview", "--color", "never", "--policy-pack", pack], {
      stack,
    });
    assert.match(stdout, /palisade@v/);
    return [...stdout.matchAll(/- \[(\w+)\] .*? {2}(\S+) {2}\(\S+ app\)/g)].map(
      ([, level, rule]) => `${level} ${rule}`,
    );
  }

  it("decides which rules are asked of it", async () => {
    assert.deepEqual(await violations("dev"), []);
    assert.deepEqual(await violations("prod"), ["mandatory require-image-digest"]);
  });

  it("is what its rules are told", async () => {
    assert.deepEqual(await violations("own"), ["mandatory restrict-image-registries"]);
  });
});
