import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv } from "ajv";
import type { Log, Result } from "sarif";

import { mostResults, sarifReport } from "../../../cli/reports/sarif";
import type { ScanResult } from "../../../cli/scan-result";
import { catalogue } from "../../../policypack/catalogue";
import { crashed, finding, noRoot, options, owned, result, unknown, waived } from "./scanned";

const schemaFile = join(__dirname, "../../support/sarif/sarif-schema-2.1.0.json");
const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8")) as {
  readonly $schema: string;
  readonly id: string;
};
// Draft 04 calls its name `id`; nothing else in this schema is peculiar to that draft.
assert.deepEqual(
  [$schema, id.split("/").at(-1)],
  ["http://json-schema.org/draft-04/schema#", "sarif-schema-2.1.0.json"],
);
const isSarif = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    "uri-reference": /^([\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/,
    "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  },
}).compile(schema);

function sarif(scanned: ScanResult, changes: Partial<typeof options> = {}) {
  const text = sarifReport(scanned, { ...options, ...changes });
  const log = JSON.parse(text) as Log;
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors, undefined, 2));
  const [run] = log.runs;
  assert.ok(run);
  return { log, text, run, results: run.results ?? [] };
}

const only = (results: readonly Result[]): Result => {
  const [first, ...others] = results;
  assert.ok(first !== undefined && others.length === 0);
  return first;
};

describe("the SARIF report", () => {
  it("says where a finding is, what is wrong and what to do", () => {
    assert.deepEqual(only(sarif(result([finding()])).results), {
      ruleId: "disallow-root",
      ruleIndex: 0,
      kind: "fail",
      level: "error",
      message: {
        text: "Deployment shop/web: spec.template.spec.securityContext: It runs as root. Set `runAsNonRoot` to true.",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "deploy/web.yaml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 12, startColumn: 9 },
          },
          logicalLocations: [
            { kind: "object", name: "web", fullyQualifiedName: "apps/v1/Deployment/shop/web" },
            {
              kind: "property",
              name: "spec.template.spec.securityContext",
              fullyQualifiedName: "apps/v1/Deployment/shop/web#spec.template.spec.securityContext",
            },
          ],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: "d6651afb245a3d00:1" },
      suppressions: [],
    });
  });

  it("explains every rule that was judged, also one that found nothing", () => {
    const { run } = sarif(result([finding()]));
    assert.deepEqual(run.tool.driver.rules, [
      {
        id: "disallow-root",
        name: "DisallowRoot",
        shortDescription: { text: "No root & no <sudo>" },
        fullDescription: {
          text: "Root in a container is one mistake away from root on the node.",
        },
        help: {
          text: [
            "Root in a container is one mistake away from root on the node.",
            "What to do: Set `runAsNonRoot` to true.",
            "Controls: pss/restricted, nsa-cisa-1.2/pod-security",
          ].join("\n\n"),
          markdown: [
            "Root in a container is one mistake away from root on the node.",
            "**What to do.** Set `runAsNonRoot` to true.",
            `- \`pss/restricted\` ${options.controls["pss/restricted"] ?? ""}\n- \`nsa-cisa-1.2/pod-security\` ${options.controls["nsa-cisa-1.2/pod-security"] ?? ""}`,
            "Severity high. `palisade explain disallow-root` shows what it refuses and accepts.",
          ].join("\n\n"),
        },
        defaultConfiguration: { level: "error" },
        properties: {
          "security-severity": "8.0",
          "problem.severity": "error",
          precision: "very-high",
          tags: ["security", "pss/restricted", "nsa-cisa-1.2/pod-security"],
          controls: ["pss/restricted", "nsa-cisa-1.2/pod-security"],
        },
      },
      {
        id: "require-owner",
        name: "RequireOwner",
        shortDescription: { text: "Every workload has an owner" },
        fullDescription: {
          text: "Root in a container is one mistake away from root on the node.",
        },
        help: {
          text: [
            "Root in a container is one mistake away from root on the node.",
            "What to do: Set `runAsNonRoot` to true.",
          ].join("\n\n"),
          markdown: [
            "Root in a container is one mistake away from root on the node.",
            "**What to do.** Set `runAsNonRoot` to true.",
            "Severity low. `palisade explain require-owner` shows what it refuses and accepts.",
          ].join("\n\n"),
        },
        defaultConfiguration: { level: "note" },
        properties: {
          "security-severity": "2.0",
          "problem.severity": "recommendation",
          precision: "very-high",
          tags: ["security"],
          controls: [],
        },
      },
    ]);
  });

  it("gives each severity a level and a number that code scanning calls the same", () => {
    const levels = (["critical", "high", "medium", "low"] as const).map((severity) => {
      const { run } = sarif(result([]), { rules: [{ ...noRoot, severity }] });
      const [rule] = run.tool.driver.rules ?? [];
      const number: unknown = rule?.properties?.["security-severity"];
      return [severity, rule?.defaultConfiguration?.level, number];
    });
    assert.deepEqual(levels, [
      ["critical", "error", "9.5"],
      ["high", "error", "8.0"],
      ["medium", "warning", "5.5"],
      ["low", "note", "2.0"],
    ]);
  });

  it("is valid with the whole catalogue in it, and no rule has more tags than code scanning takes", () => {
    const { run } = sarif(result([]), { rules: catalogue });
    assert.equal(run.tool.driver.rules?.length, catalogue.length);
    for (const { id, properties } of run.tool.driver.rules ?? []) {
      assert.ok((properties?.tags?.length ?? 0) <= 20, id);
    }
  });

  it("names a control of each framework among the ten tags that are shown", () => {
    const controls = ["a/1", "a/2", "a/3", "b/1", "b/2", "c/1"] as never;
    const { run } = sarif(result([]), { rules: [{ ...noRoot, controls }] });
    assert.deepEqual(run.tool.driver.rules?.[0]?.properties?.tags, [
      ...["security", "a/1", "b/1", "c/1", "a/2", "b/2", "a/3"],
    ]);
  });

  it("cuts tags above the twenty that code scanning takes, and keeps all controls beside them", () => {
    const controls = Array.from({ length: 30 }, (_, at) => `a/${at}`) as never;
    const { run } = sarif(result([]), { rules: [{ ...noRoot, controls }] });
    const properties = run.tool.driver.rules?.[0]?.properties;
    assert.equal(properties?.tags?.length, 20);
    assert.deepEqual(properties["controls"], controls);
  });

  it("suppresses what is waived, with the reason and who gave it", () => {
    const { suppressions, kind, level } = only(sarif(result([waived])).results);
    assert.deepEqual(suppressions, [
      {
        kind: "external",
        status: "accepted",
        justification: "It moves next month. (Team Shop, SHOP-7, until 2027-01-31)",
      },
    ]);
    assert.deepEqual([kind, level], ["fail", "note"]);
  });

  it("leaves open what cannot be judged", () => {
    const { kind, level, message } = only(sarif(result([unknown])).results);
    assert.deepEqual([kind, level], ["open", "none"]);
    assert.equal(
      message.text,
      "Deployment shop/web: spec.template.spec.securityContext: Cannot be judged before it is known.",
    );
  });

  it("tells of a rule that crashed as a fault of the tool, not of the manifest", () => {
    const { run, results } = sarif(result([crashed]));
    assert.deepEqual(results, []);
    assert.deepEqual(run.invocations?.[0]?.toolExecutionNotifications, [
      {
        level: "error",
        associatedRule: { id: "disallow-root", index: 0 },
        message: {
          text: "Deployment shop/web: spec.template.spec.securityContext: no such overload: int + string",
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "deploy/web.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 12, startColumn: 9 },
            },
          },
        ],
      },
    ]);
  });

  it("tells how the scan ended and what it did not judge", () => {
    const notices = [
      { level: "error", file: "a.yaml", document: 2, line: 7, message: "is not YAML" },
      { level: "warning", file: "b.yaml", message: "has nothing in it" },
      { level: "info", file: "-", document: 1, message: "is not of Kubernetes" },
    ] as const;
    const { run } = sarif(result([], notices), { exitCode: 2 });
    assert.deepEqual(run.invocations, [
      {
        executionSuccessful: false,
        exitCode: 2,
        exitCodeDescription: "Wrong use, or input that could not be read.",
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "Document 2: is not YAML" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "a.yaml", uriBaseId: "%SRCROOT%" },
                  region: { startLine: 7 },
                },
              },
            ],
          },
          {
            level: "warning",
            message: { text: "has nothing in it" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "b.yaml", uriBaseId: "%SRCROOT%" },
                },
              },
            ],
          },
          {
            level: "note",
            message: { text: "Document 1: is not of Kubernetes" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "stdin", description: { text: "Standard input." } },
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it("calls a scan with findings a success of the tool", () => {
    const [invocation] = sarif(result([finding()])).run.invocations ?? [];
    assert.deepEqual([invocation?.executionSuccessful, invocation?.exitCode], [true, 1]);
  });

  describe("names a file by an address", () => {
    const uriOf = (file: string) =>
      only(sarif(result([finding({ file })])).results).locations?.[0]?.physicalLocation
        ?.artifactLocation;
    const cases = {
      "deploy/übung 1.yaml": { uri: "deploy/%C3%BCbung%201.yaml", uriBaseId: "%SRCROOT%" },
      "./deploy/a.yaml": { uri: "deploy/a.yaml", uriBaseId: "%SRCROOT%" },
      "a#b?c%d:e.yaml": { uri: "a%23b%3Fc%25d%3Ae.yaml", uriBaseId: "%SRCROOT%" },
      "/repo/deploy/a.yaml": { uri: "deploy/a.yaml", uriBaseId: "%SRCROOT%" },
      "/elsewhere/a b.yaml": { uri: "file:///elsewhere/a%20b.yaml" },
      "../other/a.yaml": { uri: "../other/a.yaml", uriBaseId: "%SRCROOT%" },
      "half-\ud800.yaml": { uri: "half-%EF%BF%BD.yaml", uriBaseId: "%SRCROOT%" },
      "-": { uri: "stdin", description: { text: "Standard input." } },
    };
    for (const [file, address] of Object.entries(cases)) {
      it(JSON.stringify(file), () => {
        assert.deepEqual(uriOf(file), address);
      });
    }
  });

  it("knows a finding again where its line moved or its API got a new version", () => {
    const hashOf = (changes: Parameters<typeof finding>[0]) =>
      only(sarif(result([finding(changes)])).results).partialFingerprints?.[
        "primaryLocationLineHash"
      ];
    const { resource } = finding();
    const hash = hashOf({});
    assert.equal(hashOf({ line: 99, column: 1, message: "Said otherwise." }), hash);
    assert.equal(hashOf({ resource: { ...resource, apiVersion: "apps/v2" } }), hash);
    const others = [
      hashOf({ rule: owned }),
      hashOf({ path: "spec" }),
      hashOf({ resource: { ...resource, apiVersion: "v1" } }),
      hashOf({ resource: { ...resource, namespace: "" } }),
      hashOf({ resource: { ...resource, name: "api" } }),
    ];
    assert.equal(new Set([hash, ...others]).size, 6);
  });

  it("numbers findings that only their line tells apart, file by file", () => {
    const { results } = sarif(result([finding(), finding({ line: 40 }), finding({ file: "b" })]));
    const counts = results.map(
      ({ partialFingerprints }) => partialFingerprints?.["primaryLocationLineHash"]?.split(":")[1],
    );
    assert.deepEqual(counts, ["1", "2", "1"]);
  });

  it("keeps the worst of more findings than code scanning takes, and says how many it left out", () => {
    const low = finding({ rule: owned });
    const many = [low, ...Array.from({ length: mostResults }, () => finding()), unknown];
    const { results, run } = sarif(result(many));
    assert.equal(results.length, 25_000);
    assert.ok(results.every(({ ruleId, kind }) => ruleId === "disallow-root" && kind === "fail"));
    assert.deepEqual(run.invocations?.[0]?.toolExecutionNotifications, [
      {
        level: "warning",
        message: {
          text:
            "2 findings of the least severity are left out: code scanning refuses more than 25000. " +
            "Scan fewer files at a time, or use the JSON report.",
        },
      },
    ]);
  });

  it("ends with a newline and holds no path of the machine", () => {
    const { text } = sarif(result([finding()]));
    assert.ok(text.endsWith("}\n"));
    assert.ok(!text.includes("/repo"));
  });
});
