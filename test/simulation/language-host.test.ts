import assert from "node:assert/strict";
import { join } from "node:path";
import { ProgramInfo, RunPluginRequest, RunRequest } from "@pulumi/pulumi/proto/language_pb";
import fc from "fast-check";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { policyPackCommand, programCommand } from "../../simulation/language-host/command";
import {
  parseRuntimeOptions,
  splitWords,
  typescriptEnvironment,
} from "../../simulation/language-host/options";
import { openWorkspace } from "../../simulation/workspace";
import type { RunResult, Workspace } from "../../simulation/workspace";
import { echoProvider } from "../support/echo-provider";

const programs = join(__dirname, "../support/programs");

describe("the runtime options of a project", () => {
  it("are TypeScript with the folder's own tsconfig unless they say otherwise", () => {
    assert.deepEqual(parseRuntimeOptions({}), {
      typescript: true,
      tsconfig: undefined,
      nodeArguments: [],
    });
  });

  it("reach the SDK through the variables that its entry points read", () => {
    const options = parseRuntimeOptions({ tsconfig: "tsconfig.run.json" });
    assert.deepEqual(typescriptEnvironment(options), {
      PULUMI_NODEJS_TYPESCRIPT: "true",
      PULUMI_NODEJS_TSCONFIG_PATH: "tsconfig.run.json",
    });
    assert.deepEqual(typescriptEnvironment(parseRuntimeOptions({ typescript: false })), {});
  });

  it("are refused with the official host's words where they have the wrong type", () => {
    const cases = [
      [{ typescript: "yes" }, "typescript option must be a boolean"],
      [{ tsconfig: true }, "tsconfigpath option must be a string"],
      [{ nodeargs: 3 }, "nodeargs option must be a string"],
      [{ nodeargs: "--title='x" }, "nodeargs option has an unclosed '"],
    ] as const;
    for (const [options, message] of cases) {
      assert.throws(() => parseRuntimeOptions(options), { message });
    }
  });

  it("split nodeargs as a shell does", () => {
    const line = `--max-old-space-size=512 --title="two words" 'a "b"' c\\ d ""`;
    assert.deepEqual(splitWords(line), [
      "--max-old-space-size=512",
      "--title=two words",
      'a "b"',
      "c d",
      "",
    ]);
  });

  it("split any words that were quoted back into themselves", () => {
    const quote = (word: string): string => `'${word.replaceAll("'", `'"'"'`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        assert.deepEqual(splitWords(words.map(quote).join(" ")), words);
      }),
    );
  });
});

describe("what the language host starts", () => {
  const info = (options: Record<string, string | boolean> = {}): ProgramInfo => {
    const message = new ProgramInfo();
    message.setRootDirectory("/root-of-project");
    message.setProgramDirectory(join(programs, "empty"));
    message.setEntryPoint(".");
    message.setOptions(Struct.fromJavaScript(options));
    return message;
  };

  it("is the SDK's entry point for a program, with the arguments of the official host", () => {
    const request = new RunRequest();
    request.setInfo(info({ nodeargs: "--max-old-space-size=512", tsconfig: "tsconfig.run.json" }));
    request.setMonitorAddress("127.0.0.1:1");
    request.setOrganization("organization");
    request.setProject("empty");
    request.setStack("dev");
    request.setParallel(16);
    request.setDryrun(true);
    request.getConfigMap().set("empty:size", "3");
    request.setConfigsecretkeysList(["empty:token"]);
    const { args, env } = programCommand(request, "127.0.0.1:2", { PATH: "/bin" });
    assert.deepEqual(args, [
      "--max-old-space-size=512",
      require.resolve("@pulumi/pulumi/cmd/run"),
      ...["--monitor", "127.0.0.1:1"],
      ...["--engine", "127.0.0.1:2"],
      ...["--organization", "organization"],
      ...["--project", "empty"],
      ...["--root-directory", "/root-of-project"],
      ...["--stack", "dev"],
      ...["--pwd", join(programs, "empty")],
      ...["--parallel", "16"],
      "--dry-run",
      ".",
    ]);
    assert.deepEqual(env, {
      PATH: "/bin",
      PULUMI_NODEJS_TYPESCRIPT: "true",
      PULUMI_NODEJS_TSCONFIG_PATH: "tsconfig.run.json",
      PULUMI_CONFIG: '{"empty:config:size":"3"}',
      PULUMI_CONFIG_SECRET_KEYS: '["empty:token"]',
    });
  });

  it("is the SDK's entry point for a pack, its folder last, in the pack's folder", () => {
    const request = new RunPluginRequest();
    request.setInfo(info({ nodeargs: "--flag" }));
    request.setKind("analyzer");
    request.setArgsList(["127.0.0.1:2"]);
    request.setEnvList(["PATH=/bin", "ODD=a=b"]);
    const { args, cwd, env } = policyPackCommand(request, undefined);
    const folder = join(programs, "empty");
    assert.deepEqual(args, [
      require.resolve("@pulumi/pulumi/cmd/run-policy-pack"),
      "--flag",
      "127.0.0.1:2",
      folder,
    ]);
    assert.equal(cwd, folder);
    assert.deepEqual(env, { PATH: "/bin", ODD: "a=b", PULUMI_NODEJS_TYPESCRIPT: "true" });
  });

  it("is no plugin of another kind, and the error says what would run it", () => {
    const request = new RunPluginRequest();
    request.setInfo(info());
    request.setKind("resource");
    request.setName("random");
    assert.throws(() => policyPackCommand(request, undefined), {
      message:
        "This stand-in for pulumi-language-nodejs runs programs and policy packs, no resource plugin (random). " +
        "Install the Pulumi CLI from https://www.pulumi.com/docs/install/ to run it.",
    });
  });

  it("is nothing where the SDK is not installed", () => {
    const request = new RunRequest();
    const message = info();
    message.setProgramDirectory("/nowhere");
    request.setInfo(message);
    assert.throws(() => programCommand(request, "", {}), {
      message:
        "It looks like the Pulumi SDK has not been installed. Have you run npm install in /nowhere?",
    });
  });
});

describe("the language host's stand-in under the real engine", function () {
  this.timeout(180_000);
  let workspace: Workspace;

  const preview = (...args: string[]): Promise<RunResult> =>
    workspace.pulumi(["preview", ...args], { stack: "dev" });

  before(async () => {
    workspace = await openWorkspace({
      projectDir: join(programs, "lifecycle"),
      providers: () => echoProvider(),
      stacks: {
        dev: { "lifecycle:description": "made for the test" },
      },
    });
  });
  after(() => workspace.stop());

  it("runs a TypeScript pack with an ESM-only library, and tells it the stack and its configuration", async () => {
    const { code, stdout, events } = await preview("--policy-pack", "../pack");
    assert.notEqual(code, 0);
    const violations = events.flatMap(({ policyEvent }) => (policyEvent ? [policyEvent] : []));
    assert.deepEqual(
      violations.map(({ policyName, enforcementLevel, message }) => ({
        policyName,
        enforcementLevel,
        told: message.includes("project lifecycle, stack dev, description made for the test"),
      })),
      [{ policyName: "refuse-keys", enforcementLevel: "mandatory", told: true }],
      stdout,
    );
  });

  it("says why a pack does not start, and runs nothing without it", async () => {
    const { code, stdout, stderr } = await preview("--policy-pack", "../empty");
    assert.notEqual(code, 0);
    assert.match(stdout + stderr, /PulumiPolicy\.yaml/);
  });

  it("leaves it at the program's own words when the program has reported its mistake", async () => {
    const mistaken = await openWorkspace({
      projectDir: join(programs, "mistaken"),
      providers: () => echoProvider(),
    });
    try {
      const { code, stdout } = await mistaken.pulumi(["preview"], { stack: "dev" });
      assert.notEqual(code, 0);
      assert.match(stdout, /error: palisade:clusters\[0\]\.region: there is no region moon-1$/m);
      assert.doesNotMatch(stdout, /Program exited|^\s+at /m);
    } finally {
      await mistaken.stop();
    }
  });
});
