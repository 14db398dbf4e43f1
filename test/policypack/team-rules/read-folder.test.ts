import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { catalogue } from "../../../policypack/catalogue";
import { readTeamRules, TeamRulesError } from "../../../policypack/team-rules/read-folder";
import { controlTitles, withTeamRules } from "../../../policypack/team-rules/extended-catalogue";
import { withFolder } from "../../support/folder";

const exampleFolder = resolve(__dirname, "../../../docs/own-rules");
const example = (file: string) => readFileSync(join(exampleFolder, file), "utf8");
const costCentre = example("require-cost-centre.yaml");

async function messagesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  return withFolder((folder) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    try {
      readTeamRules(folder, catalogue, "own");
      return Promise.resolve([]);
    } catch (error) {
      assert.ok(error instanceof TeamRulesError, String(error));
      const [first, ...lines] = error.message.split("\n");
      assert.equal(first, "The rules in own cannot be used:");
      return Promise.resolve(lines.map((line) => line.trim()));
    }
  });
}

describe("a team's rules", () => {
  const team = readTeamRules(exampleFolder, catalogue);

  it("are read from the folder of the guide, with their examples and controls", () => {
    assert.deepEqual(
      team.rules.map(({ id, severity, on, controls, environments }) => ({
        ...{ id, severity, on, controls, environments },
      })),
      [
        {
          id: "require-cost-centre",
          severity: "medium",
          on: "pods",
          controls: ["acme-2.0/COST-1"],
          environments: undefined,
        },
        {
          id: "require-own-registry",
          severity: "high",
          on: "pods",
          controls: [],
          environments: ["staging", "production"],
        },
      ],
    );
    assert.deepEqual(
      team.examples.map(({ good, bad }) => [Object.keys(good), Object.keys(bad)]),
      [
        [["names a cost centre"], ["has no labels", "names a person"]],
        [["comes from our registry"], ["comes from elsewhere, and nobody pays"]],
      ],
    );
  });

  it("come after the catalogue, whose rules are evidence for the team's controls as well", () => {
    const all = withTeamRules(catalogue, team);
    assert.deepEqual(
      all.map(({ id }) => id),
      [...catalogue.map(({ id }) => id), "require-cost-centre", "require-own-registry"],
    );
    const claimed = all.filter(({ controls }) => controls.includes("acme-2.0/SEC-3" as never));
    assert.deepEqual(claimed.map(({ id }) => id).sort(), [
      "disallow-host-namespaces",
      "disallow-privileged-containers",
    ]);
    assert.ok(!catalogue.some(({ controls }) => controls.includes("acme-2.0/SEC-3" as never)));
    const titles = controlTitles(team);
    assert.equal(titles["acme-2.0/SEC-3"], "No container owns its node");
    assert.equal(titles["pss/baseline"], "Pod Security Standards: baseline");
  });

  it("may lie in folders of the folder, beside what is no rule", async () => {
    assert.deepEqual(
      await messagesOf({
        "costs/require-cost-centre.yaml": costCentre.replace("[acme-2.0/COST-1]", "[]"),
        "README.md": "# Ours",
        ".github/x.yaml": "not: ours",
      }),
      [],
    );
  });

  it("are refused with all that is wrong in them, by file, line and field", async () => {
    const wrong = `id: require_cost
title: Wanted.
rationale: too short
severity: severe
controls: [pss/baselin, acme/1]
on: pod
polarity: maybe
validation: []
validations:
  - require: ""
    path: spec
`;
    assert.deepEqual(await messagesOf({ "require-cost.yaml": wrong }), [
      "require-cost.yaml:1: id: Write an id that begins with disallow-, require- or restrict-, in lower case with dashes.",
      "require-cost.yaml:2: title: Write what is wanted, on one line without a full stop.",
      "require-cost.yaml:3: rationale: Write why the rule is there, as a full sentence.",
      "require-cost.yaml:1: remediation: Write what to do, in quotes.",
      "require-cost.yaml:4: severity: Write one of low, medium, high, critical.",
      'require-cost.yaml:6: on: Write "pods", or a list of mappings with group, version, resource, kind and scope.',
      "require-cost.yaml:7: polarity: Write forbid or require.",
      "require-cost.yaml:10: validations[0].require: Write a condition in CEL, true where the rule holds.",
      "require-cost.yaml:10: validations[0].message: Write what is wrong where the condition is false, in quotes.",
      "require-cost.yaml:1: examples: Write good and bad examples.",
      "require-cost.yaml:8: validation: There is no such key.",
    ]);
  });

  it("are refused where a condition does not compile or is none", async () => {
    const broken = costCentre
      .replace("[acme-2.0/COST-1]", "[]")
      .replace(
        "polarity: require\n",
        "polarity: require\nvariables: { a: objekt.spec, b: 1 + 1 }\n",
      )
      .replace(/object\.metadata\.\?labels.*$/m, "1 + 1");
    assert.deepEqual(await messagesOf({ "require-cost-centre.yaml": broken }), [
      "require-cost-centre.yaml:9: variables.a: It does not compile as CEL: Unknown variable: objekt.",
      "require-cost-centre.yaml:11: validations[0].require: It does not compile as CEL: it is a int, and must be a bool.",
    ]);
  });

  it("are refused where an id is that of a rule of the catalogue, of another file, or not the file's", async () => {
    const named = (id: string) =>
      costCentre.replace("require-cost-centre", id).replace("[acme-2.0/COST-1]", "[]");
    assert.deepEqual(
      await messagesOf({
        "a/require-x.yaml": named("require-x"),
        "b/require-x.yaml": named("require-x"),
        "disallow-host-ports.yaml": named("disallow-host-ports"),
        "require-y.yaml": named("require-z"),
      }),
      [
        'require-y.yaml:1: id: It is "require-z", and the file is called require-y. Make them equal.',
        "b/require-x.yaml:1: id: The rule in a/require-x.yaml has this id. Choose another.",
        "disallow-host-ports.yaml:1: id: Palisade has a rule of this id. Choose another.",
      ],
    );
  });

  it("are refused where a control or a rule is named that there is not", async () => {
    assert.deepEqual(
      await messagesOf({
        "require-cost-centre.yaml": costCentre,
        "frameworks.yaml": `controls:
  acme-2.0/COST-2: { title: Costs }
  acme: { title: Nothing }
`,
      }),
      [
        "frameworks.yaml:3: controls.acme: Write the framework, a slash, and the number of the control: acme-2.0/COST-1.",
        'require-cost-centre.yaml:6: controls[0]: There is no control "acme-2.0/COST-1". Name it in frameworks.yaml.',
      ],
    );
    assert.deepEqual(
      await messagesOf({
        "frameworks.yaml": `controls:
  acme-2.0/SEC-3: { title: Nodes, rules: [disallow-host-port] }
  pss/baseline: { title: Ours }
`,
      }),
      [
        'frameworks.yaml:2: controls["acme-2.0/SEC-3"].rules[0]: There is no rule "disallow-host-port". Did you mean "disallow-host-ports"?',
        'frameworks.yaml:3: controls["pss/baseline"]: Palisade has a control of this id. Choose another.',
      ],
    );
  });

  it("are data: code is refused, and so is what aliases make too large or what is no YAML", async () => {
    const bomb = Array.from(
      { length: 9 },
      (_, at) =>
        `k${at}: &a${at} [${Array(9)
          .fill(at === 0 ? "1" : `*a${at - 1}`)
          .join(", ")}]`,
    ).join("\n");
    assert.deepEqual(
      await messagesOf({
        "a.yaml": bomb,
        "b.yaml": "id: [",
        "c.yaml": `# ${"x".repeat(1024 * 1024)}`,
        "d.yaml": "a: 1\n---\nb: 2\n",
        "rule.ts": "process.exit()",
      }),
      [
        "a.yaml: Its aliases stand for too much. Write what they stand for.",
        "b.yaml:1: It is not YAML: unexpected end of the stream within a flow collection.",
        "c.yaml: It is longer than 1 MiB. Write one rule a file.",
        "d.yaml:1: It is not YAML: expected a single document in the stream, but found more.",
        "rule.ts: A rule here is data. Write it as YAML, in a file <id>.yaml.",
      ],
    );
  });

  it("are refused where the folder or a file in it cannot be read", async () => {
    assert.throws(() => readTeamRules("/nowhere", catalogue, "own"), {
      message: "The rules in own cannot be used:\n  .: There is no such folder or file.",
    });
    await withFolder((folder) => {
      symlinkSync("nowhere.yaml", join(folder, "require-x.yaml"));
      assert.throws(() => readTeamRules(folder, catalogue, "own"), {
        message:
          "The rules in own cannot be used:\n  require-x.yaml: There is no such folder or file.",
      });
      return Promise.resolve();
    });
  });
});
