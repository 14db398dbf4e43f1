import assert from "node:assert/strict";
import { cp, symlink } from "node:fs/promises";
import { basename, join } from "node:path";

import { openWorkspace } from "../../../simulation/workspace";
import { echoProvider } from "../../support/echo-provider";
import { pack, repository } from "../../support/engine";
import { withFolder } from "../../support/folder";

describe("the rules of a team, in the folder of the pack, on the real engine", function () {
  this.timeout("3m");

  it("judge a preview beside the catalogue", async () => {
    await withFolder(async (folder) => {
      const ownPack = join(folder, "policypack");
      await cp(pack, ownPack, {
        recursive: true,
        filter: (path) => basename(path) !== "node_modules",
      });
      await cp(join(repository, "docs/own-rules"), join(ownPack, "own-rules"), { recursive: true });
      await symlink(join(repository, "node_modules"), join(folder, "node_modules"));
      const engine = await openWorkspace({
        projectDir: join(__dirname, "../../support/programs/image"),
        providers: () => echoProvider(),
        stacks: {
          prod: {
            "image:image": "registry.example.com/app:1.4.2",
            "palisade:environment": "production",
          },
        },
      });
      try {
        const { stdout } = await engine.pulumi(
          ["preview", "--color", "never", "--policy-pack", ownPack],
          { stack: "prod" },
        );
        const violations = [...stdout.matchAll(/- \[(\w+)\] .*? {2}(\S+) {2}\(\S+ app\)/g)];
        assert.deepEqual(
          violations.map(([, level, rule]) => `${level} ${rule}`),
          [
            "mandatory require-own-registry",
            "mandatory require-cost-centre",
            "mandatory require-image-digest",
          ],
        );
        assert.match(stdout, /The image is not from registry\.acme\.example/);
      } finally {
        await engine.stop();
      }
    });
  });
});
