import assert from "node:assert/strict";
import { parseArguments } from "../../simulation/arguments";

describe("the arguments of npm run simulate", () => {
  it("are its own flags and Pulumi's, in any order", () => {
    const expected = {
      help: false,
      state: "clouds",
      project: "app",
      kubeconfig: undefined,
      stack: "dev",
      pulumi: ["up", "--yes", "--policy-pack", "policypack"],
    };
    const pulumi = ["up", "--yes", "--policy-pack", "policypack"];
    assert.deepEqual(
      parseArguments(["--state", "clouds", "--project=app", ...pulumi, "-s", "dev"]),
      expected,
    );
    assert.deepEqual(
      parseArguments([...pulumi, "--stack=dev", "--state=clouds", "--project", "app"]),
      expected,
    );
  });

  it("ask for help where there are none, and leave Pulumi's help to Pulumi", () => {
    assert.equal(parseArguments([]).help, true);
    assert.equal(parseArguments(["--help"]).help, true);
    const { help, pulumi } = parseArguments(["preview", "--help"]);
    assert.deepEqual({ help, pulumi }, { help: false, pulumi: ["preview", "--help"] });
  });

  it("are refused where a flag lacks its value", () => {
    for (const args of [["preview", "-s"], ["--state"], ["--project=", "preview"]]) {
      assert.throws(() => parseArguments(args), { message: / needs a value$/ });
    }
  });
});
