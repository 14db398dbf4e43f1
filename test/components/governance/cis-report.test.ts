import assert from "node:assert/strict";
import { raw } from "jq-wasm";
import { programFiles } from "../../../components/governance/cis-scan";

const program = programFiles({})["cis-report.jq"] ?? "";
const now = 1_764_036_000;

/** kube-bench's output: one control with one section, whose checks are given. */
function output(nodeType: string, checks: readonly object[]) {
  return {
    Controls: [
      {
        id: "3",
        version: "eks-1.8.0",
        node_type: nodeType,
        tests: [{ section: "3.1", desc: "Configuration Files", results: checks }],
      },
    ],
    Totals: {},
  };
}

function check(number: string, status: string) {
  return { test_number: number, test_desc: `Check ${number}`, status, scored: true };
}

async function report(input: string, severities: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr, exitCode } = await raw(input, program, [
    "--slurp",
    "--arg",
    "benchmark",
    "eks-1.8.0",
    "--arg",
    "scope",
    "node-general",
    "--arg",
    "node",
    "ip-10-0-0-7",
    "--argjson",
    "now",
    String(now),
    "--argjson",
    "severities",
    JSON.stringify(severities),
  ]);
  return { stdout, stderr, exitCode };
}

async function made(input: unknown, severities?: Readonly<Record<string, string>>) {
  const { stdout, stderr } = await report(JSON.stringify(input), severities);
  assert.equal(stderr, "");
  return JSON.parse(stdout) as {
    readonly results: readonly Record<string, unknown>[];
    readonly [field: string]: unknown;
  };
}

describe("the report of a CIS scan", () => {
  it("is a ClusterPolicyReport with one result per check, of the severity of our own rule", async () => {
    const input = output("node", [check("3.1.1", "FAIL")]);
    assert.deepEqual(await made(input, { "3.1.1": "high" }), {
      apiVersion: "wgpolicyk8s.io/v1alpha2",
      kind: "ClusterPolicyReport",
      metadata: {
        name: "cis-eks-1.8.0-node-general",
        labels: { "app.kubernetes.io/managed-by": "palisade" },
      },
      results: [
        {
          source: "kube-bench",
          policy: "eks-1.8.0",
          rule: "3.1.1",
          category: "Configuration Files",
          result: "fail",
          severity: "high",
          scored: true,
          message: "Check 3.1.1",
          timestamp: { seconds: now, nanos: 0 },
          resources: [{ apiVersion: "v1", kind: "Node", name: "ip-10-0-0-7" }],
        },
      ],
      summary: { pass: 0, fail: 1, warn: 0, error: 0, skip: 0 },
    });
  });

  it("counts a manual check as a warning and never as a failure", async () => {
    const statuses = ["PASS", "FAIL", "WARN", "INFO"];
    const { results, summary } = await made(
      output(
        "policies",
        statuses.map((status, i) => check(`4.1.${String(i)}`, status)),
      ),
    );
    assert.deepEqual(
      results.map(({ result }) => result),
      ["pass", "fail", "warn", "skip"],
    );
    assert.deepEqual(summary, { pass: 1, fail: 1, warn: 1, error: 0, skip: 1 });
  });

  it("names the node only for checks of the node", async () => {
    const { results } = await made(output("policies", [check("4.1.1", "PASS")]));
    assert.equal(results[0]?.["resources"], undefined);
  });

  it("is medium where no rule of ours knows the check", async () => {
    const { results } = await made(output("node", [check("3.1.1", "FAIL")]));
    assert.equal(results[0]?.["severity"], "medium");
  });

  it("joins the scans of node and policies, in the form without totals too", async () => {
    const node = output("node", [check("3.1.1", "PASS")]);
    const policies = output("policies", [check("4.1.1", "PASS")]).Controls;
    const { stdout } = await report(JSON.stringify(node) + JSON.stringify(policies));
    const { results } = JSON.parse(stdout) as { results: { rule: string }[] };
    assert.deepEqual(
      results.map(({ rule }) => rule),
      ["3.1.1", "4.1.1"],
    );
  });

  it("clips a long description, so that the report stays below the size of an object", async () => {
    const long = { ...check("3.1.1", "PASS"), test_desc: "x".repeat(5000) };
    const { results } = await made(output("node", [long]));
    assert.equal(results[0]?.["message"], `${"x".repeat(1000)}...`);
  });

  for (const [why, input, message] of [
    ["truncated output", JSON.stringify(output("node", [])).slice(0, 40), /parse error/],
    ["output without a check", JSON.stringify(output("node", [])), /kube-bench reported no check/],
    ["no output at all", "", /kube-bench reported no check/],
    ["output that is no report", '"killed"', /kube-bench wrote string, not an object/],
    [
      "a status that we do not know",
      JSON.stringify(output("node", [check("3.1.1", "ODD")])),
      /check 3\.1\.1 has the unknown status ODD/,
    ],
  ] as const) {
    it(`fails on ${why}, and writes no report`, async () => {
      const { stdout, stderr, exitCode } = await report(input);
      assert.notEqual(exitCode, 0);
      assert.match(stderr, message);
      assert.equal(stdout, "");
    });
  }
});
