import assert from "node:assert/strict";
import fc from "fast-check";

import { compileRule } from "../../policypack/cel";
import { kyvernoPolicies } from "../../policypack/kyverno";
import { parameterMistakes, withParameters } from "../../policypack/parameters";
import { defineRule } from "../../policypack/rule";
import { disallowPrivilegedContainers } from "../../policypack/rules/kubernetes/pod-security/disallow-privileged-containers";

const allowed = defineRule({
  ...disallowPrivilegedContainers,
  id: "allowed",
  parameters: {
    names: {
      description: "Names that pods may have",
      form: /^[a-z]+$/,
      example: "web",
      values: ["web"],
    },
  },
  variables: { count: "variables.names.size()" },
  validations: [
    { require: "object.metadata.name in variables.names", path: "metadata.name", message: "" },
    { require: "variables.count < 3", path: "metadata.name", message: "" },
  ],
});
const rules = [allowed, disallowPrivilegedContainers];

function verdict(rule: typeof allowed, name: string) {
  return compileRule(rule).judge({ metadata: { name } }).verdict;
}

describe("what a stack says to a rule", () => {
  it("takes the place of its default, and leaves other rules alone", () => {
    const [told, other] = withParameters(rules, { allowed: { names: ["api", "db"] } });
    assert.ok(told);
    assert.deepEqual(
      ["web", "api"].map((name) => [verdict(allowed, name), verdict(told, name)]),
      [
        ["pass", "fail"],
        ["fail", "pass"],
      ],
    );
    assert.equal(other, disallowPrivilegedContainers);
    assert.deepEqual(withParameters(rules, {}), rules);
  });

  it("is in Kyverno's policy as a variable, before those that use it", () => {
    const [told] = withParameters([allowed], { allowed: { names: ["api"] } });
    assert.ok(told);
    const [policy] = kyvernoPolicies(told, { stage: "audit", excludedNamespaces: [] });
    assert.deepEqual(policy?.spec.variables, [
      { name: "names", expression: '["api"]' },
      { name: "count", expression: "variables.names.size()" },
    ]);
  });

  it("arrives letter for letter, whatever the letters", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(text, (name) => {
        const [told] = withParameters([allowed], { allowed: { names: [name] } });
        assert.ok(told);
        assert.equal(verdict(told, name), "pass");
        assert.equal(verdict(told, `${name}!`), "fail");
      }),
      { numRuns: 30 },
    );
  });

  it("may be an empty list", () => {
    const [told] = withParameters([allowed], { allowed: { names: [] } });
    assert.ok(told);
    assert.equal(verdict(told, "web"), "fail");
  });

  it("is refused where there is no such rule or parameter, or the value has another form", () => {
    const values = {
      allowed: { names: ["web", "WEB"], name: ["web"], toString: ["web"] },
      alowed: { names: [] },
      "disallow-privileged-containers": { names: [] },
    };
    assert.deepEqual(parameterMistakes(rules, values), [
      {
        path: ["allowed", "names", 1],
        wrong: "has another form",
        instead: "Write one such as web",
      },
      {
        path: ["allowed", "name"],
        wrong: "is not a parameter of the rule",
        instead: "Write one of names",
      },
      {
        path: ["allowed", "toString"],
        wrong: "is not a parameter of the rule",
        instead: "Write one of names",
      },
      { path: ["alowed"], wrong: "is not a rule with parameters", instead: "Write one of allowed" },
      {
        path: ["disallow-privileged-containers"],
        wrong: "is not a rule with parameters",
        instead: "Write one of allowed",
      },
    ]);
    assert.deepEqual(parameterMistakes(rules, { allowed: { names: ["api"] } }), []);
  });
});
