import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "js-yaml";
import { copyProject, projectCopy, stackCopy } from "../../simulation/project-copy";
import { openWorkspace } from "../../simulation/workspace";
import { echoProvider } from "../support/echo-provider";
import { withFolder } from "../support/folder";

describe("the copy of a project", () => {
  it("keeps every setting, names the program where it is, and drops the user's backend", () => {
    const project = {
      name: "palisade",
      runtime: { name: "nodejs", options: { tsconfig: "tsconfig.run.json" } },
      backend: { url: "s3://state" },
      config: { "palisade:size": { type: "integer", default: 3 } },
    };
    assert.deepEqual(projectCopy(project, "/checkout"), {
      name: "palisade",
      runtime: { name: "nodejs", options: { tsconfig: "tsconfig.run.json" } },
      config: { "palisade:size": { type: "integer", default: 3 } },
      main: "/checkout",
    });
    assert.equal(projectCopy({ main: "src/" }, "/checkout")["main"], "/checkout/src");
    assert.equal(
      projectCopy({}, "/checkout", "test/program.ts")["main"],
      "/checkout/test/program.ts",
    );
  });

  it("encrypts a stack anew: the user's key is not used, an earlier copy's salt is", () => {
    const stack = {
      secretsprovider: "awskms://alias/state",
      encryptedkey: "AQICAHh",
      encryptionsalt: "v1:user",
      config: { "palisade:size": 3 },
    };
    assert.deepEqual(stackCopy(stack), { config: { "palisade:size": 3 } });
    assert.deepEqual(stackCopy(stack, { encryptionsalt: "v1:ours" }), {
      encryptionsalt: "v1:ours",
      config: { "palisade:size": 3 },
    });
  });

  it("names the file that is missing or is not YAML", async () => {
    await withFolder(async (folder) => {
      const copied = copyProject(folder, join(folder, "copy"));
      await assert.rejects(copied, {
        message: `There is no ${folder}/Pulumi.yaml. Run this in a project's folder, or name the project.`,
      });
      await writeFile(join(folder, "Pulumi.yaml"), "name: p\n");
      await writeFile(join(folder, "Pulumi.dev.yaml"), "config: [\n");
      const broken = copyProject(folder, join(folder, "copy"));
      await assert.rejects(broken, ({ message }: Error) =>
        message.includes(`in "${folder}/Pulumi.dev.yaml" (2:1)`),
      );
    });
  });

  it("has the stacks of the project, of the caller, and what the caller adds to each", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "Pulumi.yaml"), "name: p\n");
      await writeFile(join(folder, "Pulumi.dev.yaml"), "config:\n  p:size: 1\n");
      await writeFile(join(folder, "Pulumi.prod.yaml"), "config:\n  p:size: 2\n");
      const copy = join(folder, "copy");
      await copyProject(folder, copy, {
        stacks: { prod: { "p:size": 20 }, test: {} },
        extraConfig: { "p:rules": ["a", "b"] },
      });
      const read = async (stack: string): Promise<unknown> =>
        load(await readFile(join(copy, `Pulumi.${stack}.yaml`), "utf8"));
      assert.deepEqual(await read("dev"), { config: { "p:size": 1, "p:rules": ["a", "b"] } });
      assert.deepEqual(await read("prod"), { config: { "p:size": 20, "p:rules": ["a", "b"] } });
      assert.deepEqual(await read("test"), { config: { "p:rules": ["a", "b"] } });
    });
  });

  it("leaves out a stack with a value that only the user's key opens, and names the value", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "Pulumi.yaml"), "name: p\n");
      await writeFile(
        join(folder, "Pulumi.prod.yaml"),
        "config:\n  p:open: secure\n  p:token:\n    secure: v1:abc\n  p:sinks:\n    - url:\n        secure: v1:def\n",
      );
      const closed = await copyProject(folder, join(folder, "copy"));
      assert.deepEqual([...closed], [["prod", ["p:token", "p:sinks"]]]);
      assert.deepEqual(await readdir(join(folder, "copy")), ["Pulumi.yaml"]);

      const workspace = await openWorkspace({
        projectDir: folder,
        providers: () => echoProvider(),
      });
      try {
        await assert.rejects(workspace.pulumi(["preview"], { stack: "prod" }), {
          message:
            "Stack prod: p:token, p:sinks: encrypted with a key that the simulation has not and does not ask for. " +
            "Simulate a stack without it, or with a made-up value in its place.",
        });
      } finally {
        await workspace.stop();
      }
    });
  });
});
