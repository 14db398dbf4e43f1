import assert from "node:assert/strict";

import { palisade } from "./scanning";

const run = (...args: string[]) => palisade(args, { cwd: __dirname });

describe("the arguments of palisade", () => {
  it("names every mistake at once, each with what may have been meant", async () => {
    const { code, out, err } = await run(
      ...["scan", "--fromat", "json", "--profile", "pss-baselin", "--fail-on=", "--quiet=yes"],
      ...["--format", "json", "--format", "text", "--waivers", "--rule"],
    );
    assert.equal(code, 2);
    assert.equal(out, "");
    assert.deepEqual(err.split("\n"), [
      'palisade scan: There is no option --fromat. Did you mean "--format"?',
      'palisade scan: --profile pss-baselin: must be one of pss-baseline, pss-restricted, all. Did you mean "pss-baseline"?',
      "palisade scan: --fail-on needs a value, --fail-on SEVERITY.",
      "palisade scan: --quiet is a flag and takes no value.",
      "palisade scan: --waivers needs a value, --waivers FILE (one that begins with a dash is written --waivers=…).",
      "palisade scan: --format is given 2 times: once is all it takes.",
      "palisade scan --help lists the options.",
      "",
    ]);
  });

  it("takes no inherited property for an option", async () => {
    const { code, err } = await run("scan", "--constructor", "--toString");
    assert.equal(code, 2);
    assert.match(err, /There is no option --constructor\.\n.*There is no option --toString\./);
  });

  it("refuses a rule that there is not, and one that only a preview can judge", async () => {
    const { code, err } = await run(
      ...["scan", "--rule", "disallow-host-port", "--rule", "require-eks-private-endpoint"],
    );
    assert.equal(code, 2);
    assert.equal(
      err,
      'palisade scan: --rule disallow-host-port: there is no such rule. Did you mean "disallow-host-ports"?\n' +
        "palisade scan: --rule require-eks-private-endpoint: the rule is on resources of a cloud, which only a preview sees.\n" +
        "palisade scan --help lists the options.\n",
    );
  });

  it("refuses a rule that the profile leaves out", async () => {
    const { code, err } = await run(
      ...["scan", "--profile", "pss-baseline", "--rule", "require-image-tag"],
    );
    assert.equal(code, 2);
    assert.match(
      err,
      /--rule require-image-tag: the rule is not among those of --profile pss-baseline\./,
    );
  });

  it("knows the nearest command, and says where the command goes", async () => {
    assert.match((await run("scna")).err, /there is no command "scna"\. Did you mean "scan"\?/);
    assert.match((await run("--format", "json")).err, /the command comes before --format/);
    assert.equal((await run("scna")).code, 2);
  });

  it("prints its help where asked, and with 2 where nothing is said", async () => {
    const asked = await run("--help");
    assert.equal(asked.code, 0);
    assert.match(asked.out, /Usage: palisade COMMAND/);
    assert.deepEqual({ ...(await run()), code: 0 }, asked);
    assert.equal((await run()).code, 2);
    const scan = await run("scan", "--no-such", "--help");
    assert.equal(scan.code, 0);
    assert.deepEqual(await run("help", "scan"), scan);
    assert.match(scan.out, /Usage: palisade scan \[OPTIONS\] \[PATH…\|-\]/);
  });

  it("tells its version", async () => {
    assert.match((await run("--version")).out, /^palisade \d+\.\d+\.\d+\n$/);
  });
});
