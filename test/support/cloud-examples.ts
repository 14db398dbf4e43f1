import assert from "node:assert/strict";

import { judgeCloudRule } from "../../policypack/cloud";
import type { CloudExamples } from "../../policypack/examples";
import type { CloudRule } from "../../policypack/rule";
import { unknownString, withUnknowns } from "../../policypack/unknown";

/**
 * Proves the rules of one cloud by their examples: a good example satisfies every rule on its type, a bad one breaks its
 * own where it says and no other, and no value that is made unknown turns a good example into a violation.
 */
export function proveCloudExamples(
  rules: readonly CloudRule[],
  examples: readonly CloudExamples[],
): void {
  it("has examples for each rule, in the order of the rules", () => {
    // A rule on two types has examples of each.
    assert.deepEqual(
      [...new Set(examples.map(({ rule }) => rule))],
      rules.map(({ id }) => id),
    );
  });
  it("has a bad example for each requirement", () => {
    const proven = new Set(
      examples.flatMap(({ rule, bad }) => Object.values(bad).map(({ at }) => `${rule} ${at}`)),
    );
    const wanted = rules.flatMap(({ id, requirements }) =>
      requirements.map(({ property }) => `${id} ${property}`),
    );
    assert.deepEqual(
      wanted.filter((each) => !proven.has(each)),
      [],
    );
  });
  for (const { rule: id, type, good, bad } of examples) {
    const rule = rules.find((each) => each.id === id);
    if (!rule) throw new Error(`There is no rule ${id} for these examples`);
    const judgedAs = type ?? rule.on[0] ?? "";
    const others = rules.filter((other) => other !== rule && other.on.includes(judgedAs));

    describe(type === undefined ? id : `${id} on ${type}`, () => {
      for (const [why, inputs] of Object.entries(good)) {
        it(`passes: ${why}`, () => {
          assert.deepEqual(judgeCloudRule(rule, withUnknowns(inputs)).findings, []);
          assert.deepEqual(broken(others, inputs), []);
        });
        it(`is never broken by what is not known: ${why}`, () => {
          for (const [path, partly] of withEachUnknown(inputs)) {
            const { verdict } = judgeCloudRule(rule, withUnknowns(partly));
            assert.ok(verdict === "pass" || verdict === "unknown", `${verdict} at ${path}`);
          }
        });
      }
      for (const [why, { inputs, at }] of Object.entries(bad)) {
        it(`fails: ${why}`, () => {
          const { verdict, findings } = judgeCloudRule(rule, withUnknowns(inputs));
          assert.equal(verdict, "fail");
          assert.deepEqual(
            findings.map(({ property }) => property),
            [at],
          );
          assert.deepEqual(broken(others, inputs), []);
        });
      }
    });
  }
}

function broken(rules: readonly CloudRule[], inputs: unknown): string[] {
  return rules
    .filter((rule) => judgeCloudRule(rule, withUnknowns(inputs)).verdict !== "pass")
    .map(({ id }) => id);
}

/** The inputs once for each value in them, at any depth, with that one value not known. */
function* withEachUnknown(value: unknown, path = ""): Generator<[path: string, inputs: unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}/${key}`;
    const replaced = (by: unknown): unknown =>
      Array.isArray(value)
        ? value.map((each: unknown, index) => (String(index) === key ? by : each))
        : { ...value, [key]: by };
    yield [at, replaced(unknownString)];
    for (const [deeper, changed] of withEachUnknown(inner, at)) yield [deeper, replaced(changed)];
  }
}
