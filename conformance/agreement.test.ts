import assert from "node:assert/strict";

import fc from "fast-check";

import { kubernetesRules } from "../policypack/rules/kubernetes";
import { compare, needlessDifferences, policies } from "./agreement";
import type { Comparison, Disagreement, Form } from "./agreement";
import { examples, inEveryKind, mutants, mutated } from "./generated-objects";
import type { NamedObject } from "./generated-objects";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { smallest } from "./mutations";
import type { Mutant } from "./mutations";
import { podSecurityFixtures } from "./pod-security-fixtures";
import { Tally } from "./tally";

const minutes = 60_000;
/** Objects that are generated, beside the examples and the fixtures: so many that the API server takes. */
const wanted = 5_000;
/** One in six has a value that its type does not take. */
const generated = 6_500;

/** Beside what the API server hands on. */
const forms: readonly Form[] = ["written", "ephemeral"];

describe("our evaluator and Kyverno", () => {
  let kyverno: KyvernoProcess;
  const tally = new Tally(kubernetesRules.length);

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
    await kyverno.use({ policies });
  });

  after(async () => {
    await kyverno.stop();
    process.stderr.write(tally.table());
  });

  async function compareInEveryForm({ object }: Pick<NamedObject, "object">) {
    const stored = await compare(kyverno, object, "stored");
    // Nothing that is said of it counts: see disagreementsOf.
    if (stored.refused !== undefined) return [stored];
    const others = forms.filter((form) => form !== "ephemeral" || object.kind === "Pod");
    return [stored, ...(await Promise.all(others.map((form) => compare(kyverno, object, form))))];
  }

  async function agreeOn(what: string, objects: readonly NamedObject[]): Promise<void> {
    const start = performance.now();
    const comparisons = await Promise.all(objects.map(compareInEveryForm));
    tally.add(what, comparisons, performance.now() - start);
    const found = comparisons.flatMap((forms, index) =>
      disagreementsOf(forms).map(
        (difference) => `${objects[index]?.name ?? ""}: ${told(difference)}`,
      ),
    );
    assert.deepEqual(found, []);
  }

  it("agree on every example, each pod also in one of the kinds that make pods", async function () {
    this.timeout(10 * minutes);
    await agreeOn("examples", examples.flatMap(inOneMoreKind));
  });

  it("agree on the upstream Pod Security fixtures, alone and in every kind that makes pods", async function () {
    this.timeout(10 * minutes);
    await agreeOn("fixtures", fixtures.flatMap(inEveryKind));
  });

  it(`agree on at least ${wanted} generated objects`, async function () {
    this.timeout(30 * minutes);
    const seed = Number(process.env["PALISADE_SEED"] ?? Date.now() % 2 ** 31);
    process.stderr.write(`    PALISADE_SEED=${seed} generates these objects again\n`);
    const start = performance.now();
    const arbitrary = mutants([...examples, ...fixtures].flatMap(inEveryKind));
    const all = fc.sample(arbitrary, { seed, numRuns: generated });
    const comparisons: Comparison[][] = [];
    const found: string[] = [];
    for (let at = 0; at < all.length; at += 200) {
      const some = all.slice(at, at + 200);
      const compared = await Promise.all(
        some.map((mutant) => compareInEveryForm({ object: mutated(mutant) })),
      );
      comparisons.push(...compared);
      for (const [index, forms] of compared.entries()) {
        const [difference] = disagreementsOf(forms);
        const mutant = some[index];
        if (difference === undefined || mutant === undefined || found.length >= 20) continue;
        found.push(await explain(mutant, difference));
      }
    }
    tally.add("generated", comparisons, performance.now() - start);
    assert.deepEqual(found, []);
    const taken = comparisons.filter((forms) =>
      forms.every(({ refused }) => refused === undefined),
    );
    assert.ok(taken.length >= wanted, `${taken.length} objects that the API server takes`);
  });

  /** The counterexample without what does not matter to it. */
  async function explain(mutant: Mutant, { rule, form }: Disagreement): Promise<string> {
    const differs = async (candidate: Mutant) => {
      const { refused, disagreements } = await compare(kyverno, mutated(candidate), form);
      return refused === undefined && disagreements.some((other) => other.rule === rule);
    };
    const { base, mutations } = await smallest(mutant, differs);
    const changes = mutations.map(
      ({ path, element, value }) =>
        `${path.join(".")} [${element}] = ${value === undefined ? "nothing" : JSON.stringify(value)}`,
    );
    const { disagreements } = await compare(kyverno, mutated({ ...mutant, mutations }), form);
    return [`${base}, with`, ...changes, ...disagreements.map(told)].join("\n  ");
  }

  it("differ nowhere that is written down but does not show", () => {
    assert.deepEqual(needlessDifferences(), []);
  });
});

/** Every kind takes its turn. */
function inOneMoreKind(example: NamedObject, index: number): NamedObject[] {
  const [itself, ...wrapped] = inEveryKind(example);
  const another = wrapped[index % (wrapped.length || 1)];
  return [itself, another].filter((object) => object !== undefined);
}

const fixtures: readonly NamedObject[] = podSecurityFixtures();

/** An object that the API server refuses reaches no rule in a cluster: no verdict of it can be told from another. */
function disagreementsOf(forms: readonly Comparison[]): readonly Disagreement[] {
  if (forms.some(({ refused }) => refused !== undefined)) return [];
  return forms.flatMap(({ disagreements }) => disagreements);
}

function told({ rule, form, ours, kyverno, why }: Disagreement): string {
  return `${rule} (${form}): ours ${ours}, Kyverno ${kyverno}: ${why}`;
}
