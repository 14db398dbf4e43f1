import assert from "node:assert/strict";

import fc from "fast-check";

import { celObject } from "../policypack/cel";
import { compileCel } from "../policypack/cel-environment";
import { celExpression, celVariables } from "../policypack/expression";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { askedFunctions, questions } from "./cel-expressions";
import type { Question } from "./cel-expressions";
import { knownCelDifferences } from "./known-differences";
import { startKyverno } from "./kyverno-process";
import type { CelOutcome, KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { readsOf } from "./reads";
import { withoutNulls } from "./stored-objects";

const minutes = 60_000;
const asked = 20_000;

describe("an expression in our evaluator and in cel-go with Kyverno's functions", () => {
  let kyverno: KyvernoProcess;

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
  });

  it("asks has() of no optional field, which cel-go answers with an optional", () => {
    const asking = kubernetesRules.filter((rule) =>
      [
        ...celVariables(rule).map(({ expression }) => expression),
        ...rule.validations.map(celExpression),
      ].some((text) => /\bhas\([^()]*\.\?/.test(text)),
    );
    assert.deepEqual(
      asking.map(({ id }) => id),
      [],
    );
  });

  it("is of functions that are asked about here, whatever rule it is from", () => {
    const used = kubernetesRules.flatMap((rule) =>
      readsOf(rule).functions.map((name) => ({ name, rule: rule.id })),
    );
    const unasked = used.filter(({ name }) => !askedFunctions.includes(name));
    assert.deepEqual(unasked, []);
  });

  for (const { expression, object, ours, error, reason } of knownCelDifferences) {
    it(`differs where it is written down, and only there: ${expression}`, async () => {
      assert.notEqual(reason, "");
      assert.deepEqual(evaluate({ expression, object }), { value: ours });
      assert.deepEqual(await kyverno.evaluate(expression, object), { error });
    });
  }

  it("has the same value, or none", async function () {
    this.timeout(30 * minutes);
    const seed = Number(process.env["PALISADE_SEED"] ?? Date.now() % 2 ** 31);
    process.stderr.write(`    PALISADE_SEED=${seed} asks the same again\n`);
    let both = 0;
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const object = withoutNulls(question.object);
        const outcome = await kyverno.evaluate(question.expression, object);
        const [ours, theirs] = [evaluate(question), normal(outcome)];
        // A rule that either cannot compile never gets so far: see policies.test.ts.
        if (ours === "invalid" || theirs === "invalid") return;
        both += 1;
        assert.deepEqual(ours, theirs, outcome.error);
      }),
      { seed, numRuns: asked },
    );
    process.stderr.write(`    ${both} expressions were evaluated by both\n`);
    assert.ok(both > asked / 4);
  });
});

function evaluate({ expression, object }: Question): unknown {
  let program;
  try {
    program = compileCel(expression);
  } catch {
    return "invalid";
  }
  try {
    return describeValue(program({ object: celObject(object), variables: new Map() }));
  } catch {
    return "error";
  }
}

function normal({ value, error, invalid }: CelOutcome): unknown {
  if (invalid !== undefined) return "invalid";
  return error === undefined ? { value: withNumbers(value) } : "error";
}

/** Go and JavaScript write the same number in different words. */
function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "double" ? Number(inner) : withNumbers(inner),
    ]),
  );
}

/** A value of ours in the words of the program that asks cel-go. */
function describeValue(value: unknown): unknown {
  return { value: described(value) };
}

function described(value: unknown): unknown {
  if (typeof value === "bigint") return { int: String(value) };
  if (typeof value === "number") return { double: value };
  if (value === null) return { null: "null" };
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== "object") return value;
  if (isOptional(value)) return { optional: value.hasValue() ? [described(value.value())] : [] };
  const entries: [string, unknown][] =
    value instanceof Map
      ? [...value].map(([key, inner]) => [String(key), inner])
      : Object.entries(value);
  return { map: Object.fromEntries(entries.map(([key, inner]) => [key, described(inner)])) };
}

function isOptional(value: object): value is { hasValue: () => boolean; value: () => unknown } {
  return "hasValue" in value && typeof value.hasValue === "function";
}
