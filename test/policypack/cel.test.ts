import assert from "node:assert/strict";

import { celObject, compileRule } from "../../policypack/cel";
import { compileCel } from "../../policypack/cel-environment";
import { defineRule } from "../../policypack/rule";
import type { KubernetesRule, Validation } from "../../policypack/rule";
import { UnknownValue, unknownString as unknown } from "../../policypack/unknown";

/** What an expression gives on an object: a value, "unknown", or "error". */
function evaluate(expression: string, object: Record<string, unknown>): unknown {
  try {
    return compileCel(expression)({ object: celObject(object), variables: new Map() });
  } catch (error) {
    return error instanceof UnknownValue ? "unknown" : "error";
  }
}

/** Expression, object, what it must give. */
type Case = readonly [string, Record<string, unknown>, unknown];

function prove(cases: readonly Case[]): void {
  for (const [expression, object, expected] of cases) {
    it(`${expression} on ${describeObject(object)} is ${String(expected)}`, () => {
      assert.equal(evaluate(expression, object), expected);
    });
  }
}

function describeObject(object: Record<string, unknown>): string {
  return JSON.stringify(object).replaceAll(JSON.stringify(unknown), "?");
}

describe("an unknown in CEL", () => {
  describe("decides nothing where the other side decides", () => {
    prove([
      ["object.a || object.b", { a: unknown, b: true }, true],
      ["object.b || object.a", { a: unknown, b: true }, true],
      ["object.a && object.b", { a: unknown, b: false }, false],
      ["object.b && object.a", { a: unknown, b: false }, false],
      ["object.l.all(x, x.v)", { l: [{ v: unknown }, { v: false }] }, false],
      ["object.l.all(x, x.v)", { l: [{ v: false }, { v: unknown }] }, false],
      ["object.l.exists(x, x.v)", { l: [{ v: unknown }, { v: true }] }, true],
      ["object.b ? 1 : object.a", { a: unknown, b: true }, 1n],
    ]);
  });

  describe("is the answer where it decides", () => {
    prove([
      ["object.a || object.b", { a: unknown, b: false }, "unknown"],
      ["object.b || object.a", { a: unknown, b: false }, "unknown"],
      ["object.a && object.b", { a: unknown, b: true }, "unknown"],
      ["object.l.all(x, x.v)", { l: [{ v: unknown }, { v: true }] }, "unknown"],
      ["object.l.exists(x, x.v)", { l: [{ v: unknown }, { v: false }] }, "unknown"],
      ["object.a ? true : true", { a: unknown }, "unknown"],
      ["!object.a", { a: unknown }, "unknown"],
      ["object.l.exists_one(x, x.v)", { l: [{ v: unknown }, { v: true }] }, "unknown"],
      ["object.l.filter(x, x.v).size() == 1", { l: [{ v: unknown }, { v: true }] }, "unknown"],
      ["object.l.map(x, x.v).size() == 2", { l: [{ v: unknown }, { v: true }] }, "unknown"],
    ]);
  });

  describe("is not swallowed by what forgives an absent field", () => {
    prove([
      ["object.?a.orValue(false)", { a: unknown }, "unknown"],
      ["object.?a.?b.orValue(false)", { a: unknown }, "unknown"],
      ["object.?a[?'b'].orValue(false)", { a: { b: unknown } }, "unknown"],
      ["object.a == 'x'", { a: unknown }, "unknown"],
      ["object.a != 'x'", { a: unknown }, "unknown"],
      ["object.m == {'k': 'v'}", { m: { k: unknown } }, "unknown"],
      ["object.a in ['x']", { a: unknown }, "unknown"],
      ["'x' in object.l", { l: [unknown] }, "unknown"],
      ["'x' in object.a", { a: unknown }, "unknown"],
      ["(object.l + object.l).size() == 2", { l: [unknown] }, "unknown"],
      ["object.l.size() == 1", { l: [unknown] }, "unknown"],
      ["object.a.matches('x')", { a: unknown }, "unknown"],
      ["cel.bind(x, object.a, x == 'x')", { a: unknown }, "unknown"],
    ]);
  });

  describe("is there for who asks only whether it is", () => {
    prove([
      ["has(object.a)", { a: unknown }, true],
      ["has(object.a.b)", { a: { b: unknown } }, true],
      ["object.l.all(x, has(x.v))", { l: [{ v: unknown }] }, true],
      ["has(object.a.b)", { a: unknown }, "unknown"],
      ["has(object.a.a)", { a: unknown }, "unknown"],
      ["has(object.a)", {}, false],
      ["size(object.m) == 2", { m: { a: unknown, b: 1 } }, true],
      ["object.m.all(key, key.startsWith('a'))", { m: { a: unknown, ab: 1 } }, true],
    ]);
  });

  describe("leaves its neighbours readable", () => {
    prove([
      [
        "(object.l + object.m).all(x, x.n == 1)",
        { l: [{ v: unknown, n: 1 }], m: [{ n: 1 }] },
        true,
      ],
      ["object.v", { v: true, w: unknown }, true],
    ]);
  });
});

describe("an object in CEL", () => {
  prove([
    ["object.n == 7", { n: 7 }, true],
    ["object.n + 1 == 8", { n: 7 }, true],
    ["object.n > 0.25", { n: 0.5 }, true],
    ["has(object.a)", { a: null }, false],
    ["object.?a.?b.orValue(1) == 1", { a: { b: null } }, true],
    ["object.l.size() == 2", { l: [null, 1] }, true],
    ["!object.a", { a: "false" }, "error"],
  ]);

  it("keeps a key that would change the prototype as a key", () => {
    const object = celObject(JSON.parse('{"__proto__": {"polluted": true}}'));
    assert.deepEqual(Object.keys(object), ["__proto__"]);
    assert.equal(Object.getPrototypeOf(object), Object.prototype);
    assert.equal(Object.hasOwn(object, "polluted"), false);
  });
});

describe("a compiled rule", () => {
  function rule(...validations: Validation[]): KubernetesRule {
    return defineRule({
      id: "restrict-things",
      title: "",
      rationale: "",
      remediation: "",
      severity: "low",
      controls: [],
      on: "pods",
      polarity: "forbid",
      variables: { broken: "object.nothing.here", limit: "3" },
      validations,
      printable: ["image", "spec.note"],
    });
  }
  const onContainers = rule({
    each: "container",
    require: '!container.image.endsWith("bad")',
    path: "image",
    message: "Bad.",
  });
  const judge = (of: KubernetesRule, spec: Record<string, unknown>, prefix?: string) =>
    compileRule(of).judge(celObject({ spec }), prefix);

  it("locates the container and shows a printable value", () => {
    const spec = { containers: [{ image: "good" }], initContainers: [{ image: "bad" }] };
    assert.deepEqual(judge(onContainers, spec, "spec.template."), {
      verdict: "fail",
      findings: [
        {
          verdict: "fail",
          path: "spec.template.spec.initContainers[0].image",
          message: "Bad.",
          value: '"bad"',
          because: undefined,
        },
      ],
    });
  });

  it("shows no value that is not printable", () => {
    const secret = rule({
      require: 'object.spec.token == "x"',
      path: "spec.token",
      message: "Bad.",
    });
    assert.equal(judge(secret, { token: "s3cret" }).findings[0]?.value, undefined);
  });

  it("finds the violation beside a container that is not known, and a list that is not", () => {
    const bad = { image: "bad" };
    for (const spec of [
      { containers: [unknown, bad] },
      { containers: [bad], initContainers: unknown },
      { containers: [{ image: unknown }, bad] },
    ]) {
      const { verdict, findings } = judge(onContainers, spec);
      assert.equal(verdict, "fail");
      assert.deepEqual(findings.map((finding) => finding.verdict).sort(), ["fail", "unknown"]);
    }
  });

  it("names what is not known", () => {
    const { verdict, findings } = judge(onContainers, { containers: [{ image: unknown }] });
    assert.equal(verdict, "unknown");
    assert.equal(findings[0]?.because, "spec.containers[0].image");
  });

  it("evaluates a variable only where it is used", () => {
    const uses = (require: string) => rule({ require, path: "spec.note", message: "" });
    assert.equal(judge(uses("variables.limit == 3"), {}).verdict, "pass");
    assert.equal(judge(uses("true || variables.broken"), {}).verdict, "pass");
    const { verdict, findings } = judge(uses("variables.broken == 1"), {});
    assert.equal(verdict, "error");
    assert.equal(findings[0]?.because, "No such key: nothing");
  });

  it("blames the unknown, not the rule, for a crash that the value may prevent", () => {
    const doubtful = rule({
      require: "object.spec.a == 1 || object.spec.missing == 1",
      path: "spec.a",
      message: "",
    });
    assert.equal(judge(doubtful, { a: unknown }).verdict, "unknown");
    assert.equal(judge(doubtful, { a: 1 }).verdict, "pass");
    assert.equal(judge(doubtful, { a: 2 }).verdict, "error");
  });
});
