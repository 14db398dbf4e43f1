import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
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
        broken: {},
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
    const { code, stdout } = await workspace.pulumi(["preview"], { stack: "broken" });
    assert.notEqual(code, 0);
    assert.match(stdout, /Missing required configuration variable 'lifecycle:description'/);
    assert.doesNotMatch(stdout, /Program exited|^\s+at /m);
  });
});
