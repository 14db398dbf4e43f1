import assert from "node:assert/strict";

import * as fc from "fast-check";

import { judgeCloudRule, type CloudJudgement } from "../../policypack/cloud";
import type { CloudExamples } from "../../policypack/examples";
import type { CloudRule } from "../../policypack/rule";
import { unknownString, withUnknowns } from "../../policypack/unknown";

/** What the rule of this id says of inputs, of which `unknownString` is not known. */
export function verdictOf(
  rules: readonly CloudRule[],
  id: string,
  inputs: unknown,
): CloudJudgement["verdict"] {
  const rule = rules.find((each) => each.id === id);
  assert.ok(rule, `There is no rule ${id}`);
  return judgeCloudRule(rule, withUnknowns(inputs)).verdict;
}

/** Proves that hiding any part of an example leaves its verdict as it is, or open. */
export function proveNeverTurned(
  rules: readonly CloudRule[],
  examples: readonly CloudExamples[],
): void {
  it("never turn, whatever is not known: good stays good, bad stays bad, or they cannot tell", () => {
    const cases = examples.flatMap(({ rule, good, bad }) => [
      ...Object.values(good).map((inputs) => ({ rule, inputs, verdict: "pass" })),
      ...Object.values(bad).map(({ inputs }) => ({ rule, inputs, verdict: "fail" })),
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.infiniteStream(fc.boolean()), (example, hide) => {
        const { rule, inputs, verdict } = example;
        const judged = verdictOf(rules, rule, withHidden(inputs, hide));
        assert.ok(judged === verdict || judged === "unknown", `${rule}: ${judged}`);
      }),
      { numRuns: 2000 },
    );
  });
}

/** The inputs, with each value in them, at any depth, not known where the stream says so. */
function withHidden(value: unknown, hide: Iterator<boolean>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const hidden = (inner: unknown) =>
    inner !== undefined && hide.next().value === true ? unknownString : withHidden(inner, hide);
  if (Array.isArray(value)) return value.map(hidden);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner)]));
}
