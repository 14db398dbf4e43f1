import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type { SimulatedProvider } from "../../simulation/provider";
import { providerService } from "../../simulation/provider-service";
import { providePulumi } from "../../simulation/pulumi-cli";
import { serve } from "../../simulation/rpc";
import { startProviders } from "../../simulation/server";
import { absolutePaths, openWorkspace } from "../../simulation/workspace";
import type { Workspace, WorkspaceOptions } from "../../simulation/workspace";
import { echoProvider } from "../support/echo-provider";
import { snapshot, withFolder } from "../support/folder";

const programs = join(__dirname, "../support/programs");
const tsx = ["--import", "tsx"];

/** What the program `instances` marks as secret. */
const secretValues = /kubeconfig of|token of/;

type Options = Partial<WorkspaceOptions>;

async function withWorkspace<T>(
  program: string,
  provider: (pkg: string) => Partial<SimulatedProvider>,
  body: (workspace: Workspace) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const workspace = await openWorkspace({
    projectDir: join(programs, program),
    providers: () => echoProvider(provider),
    ...options,
  });
  try {
    return await body(workspace);
  } finally {
    await workspace.stop();
  }
}

describe("the real engine on simulated providers", function () {
  this.timeout(180_000);

  it("gives each provider instance its own object, and keeps secrets secret in state and output", async () => {
    await withFolder(async (stateDir) => {
      /** Says by a plain output which instance made a resource. */
      const tellTale = (): Partial<SimulatedProvider> => {
        let config = "";
        return {
          configure: (inputs) => {
            config = String(inputs["kubeconfig"] ?? inputs["region"]);
            return Promise.resolve();
          },
          create: (_urn, inputs: Record<string, unknown>) => {
            const servedBy = config.split(" ").pop();
            return Promise.resolve({
              id: "made",
              outs: { ...inputs, immutable: servedBy, customKeyStoreId: servedBy },
            });
          },
        };
      };
      await withWorkspace(
        "instances",
        tellTale,
        async (workspace) => {
          const up = await workspace.pulumi(["up", "--yes", "--skip-preview"], { stack: "dev" });
          assert.equal(up.code, 0, up.stdout + up.stderr);
          const output = await workspace.pulumi(["stack", "output", "--json"], { stack: "dev" });
          assert.deepEqual(JSON.parse(output.stdout), {
            servedBy: ["east", "west", "east", "west"],
            keyServedBy: "eu-central-1",
          });
          assert.equal(warnings(up), 0);
          const printed = up.stdout + up.stderr + JSON.stringify(up.events);
          assert.doesNotMatch(printed, secretValues);

          const again = await workspace.pulumi(["preview", "--expect-no-changes"], {
            stack: "dev",
          });
          assert.equal(again.code, 0, again.stdout + again.stderr);
        },
        { stateDir },
      );
      const state = join(stateDir, "backend/.pulumi/stacks/instances/dev.json");
      const text = await readFile(state, "utf8");
      assert.match(text, /"ciphertext"/);
      assert.doesNotMatch(text, secretValues);
    });
  });

  it("shows a replacement with the property that asks for it, and deletes first where told", async () => {
    const done: string[] = [];
    const provider = (): Partial<SimulatedProvider> => ({
      diff: (_id, _urn, _olds, news, oldInputs) =>
        Promise.resolve(
          news["description"] === oldInputs?.["description"]
            ? { changes: false }
            : {
                changes: true,
                replaces: ["description"],
                diffs: ["description"],
                deleteBeforeReplace: true,
              },
        ),
      create: (_urn, inputs: Record<string, unknown>) => {
        done.push(`create ${String(inputs["description"])}`);
        return Promise.resolve({ id: "key", outs: inputs });
      },
      delete: (_id, _urn, props: Record<string, unknown>) => {
        done.push(`delete ${String(props["description"])}`);
        return Promise.resolve();
      },
    });
    await withFolder(async (stateDir) => {
      const deploy = (description: string): Promise<string> =>
        withWorkspace(
          "lifecycle",
          provider,
          async (workspace) => {
            const up = await workspace.pulumi(["up", "--yes", "--diff"], { stack: "dev" });
            assert.equal(up.code, 0, up.stdout + up.stderr);
            return up.stdout;
          },
          { stateDir, stacks: { dev: { "lifecycle:description": description } } },
        );
      await deploy("old");
      const shown = await deploy("new");
      assert.match(shown, /~ description: "old" => "new"/);
      assert.match(shown, /\[replace\]|replaced/);
      assert.deepEqual(done, ["create old", "delete old", "create new"]);
    });
  });

  it("prints what a provider refuses as one line below the resource, without a stack", async () => {
    const provider = (): Partial<SimulatedProvider> => ({
      create: () => Promise.reject(new Error("KMS has no such key spec\nuse another")),
    });
    await withWorkspace(
      "lifecycle",
      provider,
      async (workspace) => {
        const up = await workspace.pulumi(["up", "--yes", "--skip-preview"], { stack: "dev" });
        assert.notEqual(up.code, 0);
        assert.match(up.stdout, /error: .*KMS has no such key spec use another/);
        assert.doesNotMatch(up.stdout + up.stderr, /^\s+at /m);
      },
      { stacks: { dev: { "lifecycle:description": "x" } } },
    );
  });

  it("prints what check refuses with the property's name", async () => {
    const provider = (): Partial<SimulatedProvider> => ({
      check: () =>
        Promise.resolve({ failures: [{ property: "description", reason: "is too short" }] }),
    });
    await withWorkspace(
      "lifecycle",
      provider,
      async (workspace) => {
        const preview = await workspace.pulumi(["preview"], { stack: "dev" });
        assert.notEqual(preview.code, 0);
        assert.match(preview.stdout, /description.*is too short/);
        assert.doesNotMatch(preview.stdout + preview.stderr, /^\s+at /m);
      },
      { stacks: { dev: { "lifecycle:description": "x" } } },
    );
  });

  it("leaves the project's folder as it was, and nothing in the temporary folder", async () => {
    await withFolder(async (folder) => {
      const projectDir = join(folder, "project");
      await cp(join(programs, "empty"), projectDir, { recursive: true });
      await writeFile(join(projectDir, "Pulumi.dev.yaml"), "config:\n  empty:size: 3\n");
      await writeFile(join(projectDir, "index.js"), "exports.size = 3;\n");
      await writeFile(
        join(projectDir, "package.json"),
        JSON.stringify({ name: "empty", main: "index.js" }),
      );
      const before = await snapshot(projectDir);
      const temporary = await withTemporaryFolder(join(folder, "tmp"), async () => {
        await withWorkspace(
          "empty",
          () => ({}),
          async (workspace) => {
            const set = ["config", "set", "--secret", "empty:password", "xyzzy"];
            assert.equal((await workspace.pulumi(set, { stack: "dev" })).code, 0);
          },
          { projectDir },
        );
      });
      assert.deepEqual(await snapshot(projectDir), before);
      assert.deepEqual(temporary, []);
    });
  });

  it("leaves nothing behind where the project cannot be read", async () => {
    await withFolder(async (folder) => {
      const temporary = await withTemporaryFolder(join(folder, "tmp"), async () => {
        await assert.rejects(
          openWorkspace({ projectDir: folder, providers: () => echoProvider() }),
        );
        // What had not been waited for would go on writing.
        await sleep(500);
      });
      assert.deepEqual(temporary, []);
    });
  });

  it("runs nothing while a provider does not say that it is simulated", async () => {
    const impostor = await serve(
      ResourceProviderService,
      providerService("7.48.0", () => echoProvider()("aws")),
    );
    try {
      await withWorkspace(
        "empty",
        () => ({}),
        async (workspace) => {
          await assert.rejects(workspace.pulumi(["preview"], { stack: "dev" }), {
            message:
              `Nothing was run: provider aws on port ${impostor.port} reports version "7.48.0", ` +
              'and only a version that ends in "+simulated" is known to touch no cloud',
          });
        },
        {
          serve: async (factory) => {
            const providers = await startProviders(factory);
            const debugProviders = providers.debugProviders.replace(
              /^aws:\d+/,
              `aws:${impostor.port}`,
            );
            return { ...providers, debugProviders };
          },
        },
      );
    } finally {
      impostor.server.forceShutdown();
    }
  });

  it("runs nothing while a package of a cloud is not attached, or does not answer", async () => {
    const cases = [
      ["", "Nothing was run: provider aws is not attached, "],
      ["aws:1,gcp:1,azure-native:1,kubernetes:1", "does not answer on port 1"],
    ] as const;
    for (const [debugProviders, expected] of cases) {
      await withWorkspace(
        "empty",
        () => ({}),
        async (workspace) => {
          await assert.rejects(workspace.pulumi(["preview"]), (error: Error) => {
            assert.ok(error.message.includes(expected), error.message);
            return true;
          });
        },
        { serve: async (factory) => ({ ...(await startProviders(factory)), debugProviders }) },
      );
    }
  });

  it("shows made-up credentials to neither engine, program nor providers, and leaves the user's home alone", async () => {
    await withFolder(async (folder) => {
      const { executable } = await providePulumi();
      const home = join(folder, "home");
      const plugins = join(folder, "plugins");
      for (const [file, text] of Object.entries({
        "home/.pulumi/credentials.json": '{"current":"https://api.pulumi.com"}',
        "home/.kube/config": "apiVersion: v1",
        "home/.aws/credentials": "[default]",
        // Says that it was started, by leaving a file behind.
        "plugins/pulumi-resource-aws": `#!/bin/sh\ntouch ${join(plugins, "started")}\nexit 1\n`,
      })) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
      await chmod(join(plugins, "pulumi-resource-aws"), 0o755);
      await mkdir(join(folder, "tmp"));
      const before = [await snapshot(home), await snapshot(plugins)];

      const secret = (name: string): [string, string] => [name, `made-up ${name}`];
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [...tsx, join(__dirname, "../support/isolation-probe.ts")],
        {
          env: {
            PATH: `${plugins}:${process.env["PATH"] ?? ""}`,
            HOME: home,
            XDG_CACHE_HOME: join(folder, "cache"),
            TMPDIR: join(folder, "tmp"),
            PALISADE_PULUMI_CLI: executable,
            LANG: "C.UTF-8",
            ...Object.fromEntries(
              [
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_PROFILE",
                "GOOGLE_APPLICATION_CREDENTIALS",
                "GOOGLE_CREDENTIALS",
                "ARM_CLIENT_SECRET",
                "AZURE_CLIENT_SECRET",
                "KUBECONFIG",
                "PULUMI_ACCESS_TOKEN",
                "PULUMI_BACKEND_URL",
                "PULUMI_CONFIG_PASSPHRASE",
                "PULUMI_HOME",
                "NODE_AUTH_TOKEN",
                "GITHUB_TOKEN",
              ].map(secret),
            ),
          },
        },
      );
      const { program, providers } = parseProbe(stdout);
      assert.doesNotMatch(JSON.stringify({ program, providers }), /made-up/);
      assert.deepEqual(
        Object.keys(program)
          .filter((name) => !name.startsWith("PULUMI_"))
          .sort(),
        ["HOME", "LANG", "PATH", "TMPDIR", "TS_NODE_CACHE_DIRECTORY"],
      );
      const { HOME = "", PATH } = program;
      assert.ok(HOME.startsWith(join(folder, "tmp", "palisade-")), HOME);
      assert.equal(PATH, join(HOME, "bin"));
      assert.deepEqual(Object.keys(providers).sort(), [
        "HOME",
        "LANG",
        "PALISADE_PULUMI_CLI",
        "PATH",
        "TMPDIR",
        "XDG_CACHE_HOME",
      ]);
      assert.deepEqual([await snapshot(home), await snapshot(plugins)], before);
      assert.deepEqual(await workspacesIn(join(folder, "tmp")), []);
    });
  });

  it("hands Ctrl-C to the engine, waits for it and cleans up", async () => {
    await withFolder(async (folder) => {
      const { executable } = await providePulumi();
      const main = join(__dirname, "../../simulation/main.ts");
      const args = ["--project", join(programs, "endless"), "preview", "-s", "dev"];
      const child = spawn(process.execPath, [...tsx, main, ...args], {
        env: { ...process.env, TMPDIR: folder, PALISADE_PULUMI_CLI: executable },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let printed = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk: Buffer) => {
          printed += chunk.toString();
          if (printed.includes("the program runs")) {
            child.kill("SIGINT");
          }
        });
      }
      const [code, signal] = (await once(child, "close")) as [number | null, string | null];
      assert.deepEqual({ code, signal }, { code: null, signal: "SIGINT" }, printed);
      assert.deepEqual(await workspacesIn(folder), []);
    });
  });
});

describe("the arguments of the engine", () => {
  it("have their paths made absolute, because it runs in a copy of the project", () => {
    assert.deepEqual(
      absolutePaths(
        ["preview", "--policy-pack", "policypack", "--save-plan=plan.json", "--stack", "dev"],
        "/checkout",
      ),
      [
        "preview",
        "--policy-pack",
        "/checkout/policypack",
        "--save-plan=/checkout/plan.json",
        "--stack",
        "dev",
      ],
    );
  });
});

type Environment = Record<string, string>;

function parseProbe(stdout: string): { program: Environment; providers: Environment } {
  const outputs = JSON.parse(stdout) as { program: string; providers: string };
  return {
    program: JSON.parse(outputs.program) as Environment,
    providers: JSON.parse(outputs.providers) as Environment,
  };
}

function warnings(result: {
  events: readonly { diagnosticEvent?: { severity: string } }[];
}): number {
  return result.events.filter((event) => event.diagnosticEvent?.severity === "warning").length;
}

/** What of ours is in a temporary folder; tsx keeps its compiled files there too. */
async function workspacesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("palisade-"));
}

/** @returns What is left in the temporary folder that `body` worked in. */
async function withTemporaryFolder(folder: string, body: () => Promise<void>): Promise<string[]> {
  await mkdir(folder);
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = folder;
  try {
    await body();
  } finally {
    if (TMPDIR === undefined) {
      delete process.env["TMPDIR"];
    } else {
      process.env["TMPDIR"] = TMPDIR;
    }
  }
  return readdir(folder);
}
