import assert from "node:assert/strict";

import { judgeCloudRule } from "../../policypack/cloud";
import { defineCloudRule } from "../../policypack/rule";
import type { CloudRule } from "../../policypack/rule";
import { unknownString, withUnknowns } from "../../policypack/unknown";

interface Inputs {
  readonly endpoint?: { readonly private?: boolean; readonly cidrs?: readonly string[] };
  readonly key?: string;
}

const requirements: CloudRule<Inputs>["requirements"] = [
  { property: "endpoint.private", wanted: "true", holds: (i) => i.endpoint?.private === true },
  { property: "key", wanted: "set", holds: (i) => Object.hasOwn(i, "key") },
];

function rule(more: Partial<CloudRule<Inputs>> = {}): CloudRule {
  return defineCloudRule<Inputs>({
    id: "require-private-endpoint",
    title: "Private endpoint",
    rationale: "",
    remediation: "",
    severity: "high",
    controls: [],
    on: ["test:index:Cluster"],
    requirements,
    ...more,
  });
}

function judge(judged: CloudRule, inputs: Record<string, unknown>) {
  return judgeCloudRule(judged, withUnknowns(inputs));
}

function crash(): never {
  throw new TypeError("a defect");
}

describe("judging a cloud rule", () => {
  it("passes where every requirement holds", () => {
    assert.deepEqual(judge(rule(), { endpoint: { private: true }, key: "k" }), {
      verdict: "pass",
      findings: [],
    });
  });

  it("names every requirement that does not hold", () => {
    assert.deepEqual(judge(rule(), {}), {
      verdict: "fail",
      findings: [
        { verdict: "fail", because: undefined, property: "endpoint.private", wanted: "true" },
        { verdict: "fail", because: undefined, property: "key", wanted: "set" },
      ],
    });
  });

  it("passes a rule about presence on a value that is set but not known", () => {
    assert.equal(
      judge(rule(), { endpoint: { private: true }, key: unknownString }).verdict,
      "pass",
    );
  });

  it("names the value that is not known, and still finds the violation beside it", () => {
    assert.deepEqual(judge(rule(), { endpoint: unknownString }), {
      verdict: "fail",
      findings: [
        { verdict: "unknown", because: "endpoint", property: "endpoint.private", wanted: "true" },
        { verdict: "fail", because: undefined, property: "key", wanted: "set" },
      ],
    });
  });

  it("reports a requirement that crashes as a defect of the rule", () => {
    const crashing = rule({
      requirements: [{ property: "endpoint.cidrs", wanted: "set", holds: crash }],
    });
    const { verdict, findings } = judge(crashing, {});
    assert.equal(verdict, "error");
    assert.equal(findings[0]?.because, "a defect");
  });

  it("says nothing where the rule does not apply", () => {
    assert.equal(judge(rule({ appliesTo: () => false }), {}).verdict, "pass");
  });

  it("cannot tell where it is open whether the rule applies", () => {
    const conditional = rule({ appliesTo: (i) => i.endpoint?.cidrs?.[0] !== "10.0.0.0/8" });
    assert.equal(
      judge(conditional, { endpoint: { private: false, cidrs: [unknownString] } }).verdict,
      "unknown",
    );
    assert.equal(
      judge(conditional, { key: "k", endpoint: { private: true, cidrs: [unknownString] } }).verdict,
      "pass",
    );
  });

  it("reports a crash of the question whether the rule applies", () => {
    const crashing = rule({ appliesTo: crash });
    assert.equal(judge(crashing, {}).verdict, "error");
    assert.equal(judge(crashing, { key: "k" }).findings.length > 0, true);
  });
});
