import assert from "node:assert/strict";
import { kubernetesExamples } from "../../policypack/catalogue-examples";
import { celObject, compileRule } from "../../policypack/cel";
import type { KubernetesRule } from "../../policypack/rule";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import type { KubernetesObject } from "../../policypack/workload";
import { mutantsOf, type Mutant } from "../support/mutants";

/** Mutants that no example of their rule can tell from it, and why. */
const known: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  "disallow-compromised-images": {
    count: 2,
    why: "nothing but an @ can stand before a digest in a name that the API server takes",
  },
  "require-workload-owner": {
    count: 1,
    why: "our evaluator shows every template with metadata; Kyverno may meet one without",
  },
  "restrict-apparmor-profiles": {
    count: 1,
    why: "our evaluator shows every template with metadata; Kyverno may meet one without",
  },
};

const target = 0.95;

const objects = kubernetesExamples.flatMap(({ good, bad }) => [
  ...Object.values(good),
  ...Object.values(bad).map(({ object }) => object),
]);

/** Every example that the rule is about: each is judged by every rule, so any of them may notice a slip. */
function examplesFor({ on }: KubernetesRule): KubernetesObject[] {
  const kinds = on === "pods" ? ["Pod"] : on.map(({ kind }) => kind);
  return objects.filter(({ kind }) => kinds.includes(kind)).map((object) => celObject(object));
}

/** The mutants that judge every example as the rule does. */
function survivors(rule: KubernetesRule, mutants: readonly Mutant[]): string[] {
  const original = compileRule(rule);
  const examples = examplesFor(rule).map((object) => ({
    object,
    verdict: original.judge(object).verdict,
  }));
  return mutants
    .filter((mutant) => {
      const { judge } = compileRule(mutant.rule);
      return examples.every(({ object, verdict }) => judge(object).verdict === verdict);
    })
    .map(({ slip }) => slip);
}

describe("a slip in a rule's expression", () => {
  let all = 0;
  let survived = 0;

  for (const rule of kubernetesRules) {
    it(`changes what an example shows: ${rule.id}`, () => {
      const mutants = mutantsOf(rule);
      assert.ok(mutants.length > 0);
      const found = survivors(rule, mutants);
      all += mutants.length;
      survived += found.length;
      const { count, why } = known[rule.id] ?? { count: 0, why: "" };
      assert.equal(found.length, count, `${why}\n${found.join("\n")}`);
    });
  }

  it(`is noticed in ${target * 100} of 100 cases at least`, function () {
    const score = 1 - survived / all;
    const counted = `${all - survived} of ${all}, ${(score * 100).toFixed(1)} %`;
    if (this.test) this.test.title += ` (${counted})`;
    assert.ok(score >= target, counted);
  });
});
