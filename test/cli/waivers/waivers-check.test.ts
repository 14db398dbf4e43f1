import assert from "node:assert/strict";

import { palisade } from "../running";

const waiver = (changes: Readonly<Record<string, string>> = {}) => {
  const fields = {
    rule: "disallow-host-ports",
    subject: "{ namespace: shop, name: edge }",
    owner: "Team Shop",
    reason: "The edge listens on the node.",
    ticket: "SHOP-9",
    expires: "2027-06-30",
    ...changes,
  };
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${value}`);
  return `  -${lines.join("\n").slice(3)}\n`;
};
const check = (stdin: string, ...args: string[]) =>
  palisade(["waivers", "check", "-", ...args], { stdin });

describe("palisade waivers check", () => {
  it("ends with 0 where all are valid, those of the pack among them", async () => {
    assert.deepEqual(await check(`waivers:\n${waiver()}`), {
      code: 0,
      out: "standard input: 1 waiver, all valid.\n",
      err: "",
    });
    const { code, out } = await palisade(["waivers", "check"]);
    assert.equal(code, 0);
    assert.match(out, /^policypack\/waivers\.yaml: \d+ waivers, all valid\.$/m);
  });

  it("tells of one that expires soon, and ends with 0", async () => {
    assert.deepEqual(await check(`waivers:\n${waiver({ expires: "2027-01-09" })}`), {
      code: 0,
      out: `warning: standard input:7: waiver 1, expires: it expires after 2027-01-09, in 9 days. Repair what it covers, or have its owner renew it.
standard input: 1 waiver, 0 errors, 1 warning.
`,
      err: "",
    });
  });

  it("ends with 1 where one has expired, is too broad, is there twice or names no rule", async () => {
    const { code, out } = await check(
      `waivers:\n${waiver({ expires: "2026-11-01" })}${waiver({ rule: "disallow-host-port" })}${waiver({ subject: '{ namespace: "*", name: edge }' })}${waiver()}`,
      "-q",
    );
    assert.equal(code, 1);
    assert.deepEqual(out.trimEnd().split("\n"), [
      "warning: standard input:7: waiver 1, expires: it expired after 2026-11-01, and the rule bites again. Repair what it covered and remove it, or have its owner renew it.",
      'error: standard input:8: waiver 2, rule: there is no rule "disallow-host-port". Did you mean "disallow-host-ports"?',
      'error: standard input:15: waiver 3, subject.namespace: "*" is too broad. Write it out, or at least 3 letters or digits of it beside the star.',
      "error: standard input:20: waiver 4: repeats the rule and the subject of waiver 1. Remove one of the two.",
    ]);
  });

  it("knows a team's rules", async () => {
    const text = `waivers:\n${waiver({ rule: "require-cost-centre" })}`;
    assert.equal((await check(text)).code, 1);
    assert.equal((await check(text, "--rules", "docs/own-rules")).code, 0);
  });

  it("ends with 2 where the file is none of waivers, or is not there", async () => {
    assert.equal((await check("waivers: [")).code, 2);
    assert.deepEqual(await palisade(["waivers", "check", "nowhere.yaml"]), {
      code: 2,
      out: "",
      err: "palisade waivers check: nowhere.yaml: There is no such file or folder.\npalisade waivers check --help lists the options.\n",
    });
  });

  it("says as JSON what each waiver is", async () => {
    const { out } = await check(
      `waivers:\n${waiver()}${waiver({ subject: "{ namespace: shop, name: old }", expires: "2026-11-01" })}`,
      "--format",
      "json",
    );
    const { version, summary, waivers } = JSON.parse(out) as {
      version: number;
      summary: unknown;
      waivers: { status: string }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(summary, { waivers: 2, errors: 0, warnings: 1 });
    assert.deepEqual(
      waivers.map(({ status }) => status),
      ["valid", "expired"],
    );
  });
});
