import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildCommand } from "../../../cli/build/build";
import { firstChange, fingerprintOf } from "../../../cli/build/fingerprint";
import { withFolder } from "../../support/folder";

const root = join(__dirname, "../../..");

/** The sources of the command in a folder of their own, built. */
async function withCheckout(body: (folder: string) => void | Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const isSource = (path: string) => !path.includes("node_modules");
    for (const part of ["cli", "components", "policypack", "package.json", "package-lock.json"]) {
      cpSync(join(root, part), join(folder, part), { recursive: true, filter: isSource });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    buildCommand(folder);
    await body(folder);
  });
}

function palisade(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(folder, "dist/palisade.js"), args, {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

describe("the built command", function () {
  this.timeout(120_000);

  it("is made anew where a source has changed, and refuses where it cannot be", () =>
    withCheckout((folder) => {
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
        version: string;
      };
      const current = { status: 0, stdout: `palisade ${version}\n`, stderr: "" };
      assert.deepEqual(palisade(folder, "--version"), current);

      const source = join(folder, "cli/run-command.ts");
      const text = readFileSync(source, "utf8");
      writeFileSync(source, text.replace("`palisade ${version}", "`changed ${version}"));
      assert.deepEqual(palisade(folder, "--version"), {
        ...current,
        stdout: `changed ${version}\n`,
      });

      writeFileSync(source, "this is no program\n");
      const broken = palisade(folder, "--version");
      assert.equal(broken.status, 2);
      assert.equal(broken.stdout, "");
      assert.match(
        broken.stderr,
        /^palisade: cli\/run-command\.ts has changed since the command was built, and it cannot be built anew:\n.*cli\/run-command\.ts:1:/s,
      );

      writeFileSync(source, text);
      rmSync(join(folder, "dist/sources.json"));
      assert.deepEqual(palisade(folder, "--version"), current);
      rmSync(join(folder, "cli"), { recursive: true });
      assert.deepEqual(palisade(folder, "--version"), current, "installed without sources");
    }));

  it("keeps what it compiled, for the same program only", () =>
    withCheckout((folder) => {
      const kept = join(folder, "dist/cli.cache");
      writeFileSync(join(folder, "thing.yaml"), "apiVersion: example.com/v1\nkind: Thing\n");
      const scan = () => palisade(folder, "scan", "thing.yaml");
      palisade(folder, "--version");
      palisade(folder, "scan", "missing.yaml");
      assert.equal(existsSync(kept), false, "by a run that compiled little");

      const first = scan();
      assert.match(first.stdout, /: no failures, 0 passed\n$/);
      const compiled = readFileSync(kept);
      assert.deepEqual(scan(), first);
      assert.deepEqual(readFileSync(kept), compiled, "used and not made again");

      for (const damaged of [compiled.subarray(0, 4000), Buffer.from(compiled).fill(7, 90_000)]) {
        writeFileSync(kept, damaged);
        assert.deepEqual(scan(), first);
        assert.notDeepEqual(readFileSync(kept), damaged, "made again");
      }

      const source = join(folder, "cli/reports/text.ts");
      const text = readFileSync(source, "utf8");
      writeFileSync(source, text.replace("no failures", "no failings"));
      assert.equal(scan().stdout, first.stdout.replace("no failures", "no failings"));
    }));

  it("ends in peace where nobody reads on", () =>
    withCheckout(async (folder) => {
      const child = spawn(
        join(folder, "dist/palisade.js"),
        ["scan", "--verbose", "policypack", "cli"],
        {
          cwd: folder,
          stdio: ["ignore", "pipe", "pipe"],
        },
      );
      child.stdout.destroy();
      let errors = "";
      child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
      const code = await new Promise((done) => child.on("close", done));
      assert.equal(errors, "");
      assert.equal(code, 0);
    }));
});

describe("a fingerprint", () => {
  it("names the first file that has changed, or is gone", () =>
    withFolder((folder) => {
      writeFileSync(join(folder, "a"), "1");
      writeFileSync(join(folder, "b"), "1");
      const built = fingerprintOf(folder, ["a", "b"]);
      assert.equal(firstChange(folder, built), undefined);
      writeFileSync(join(folder, "b"), "12");
      assert.equal(firstChange(folder, built), "b");
      rmSync(join(folder, "a"));
      assert.equal(firstChange(folder, built), "a");
      return Promise.resolve();
    }));
});
