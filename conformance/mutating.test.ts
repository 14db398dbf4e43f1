import assert from "node:assert/strict";

import fc from "fast-check";

import { kubernetesExamples } from "../policypack/catalogue-examples";
import type { Manifest } from "../policypack/examples";
import { mutatingPolicy } from "../policypack/kyverno-mutating";
import type { MutatingPolicy } from "../policypack/kyverno-manifests";
import { mutations } from "../policypack/mutations";
import { mutationExamples } from "../policypack/mutations/examples";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { controllers } from "../test/support/controllers";
import { compare, missingList, policies } from "./agreement";
import type { Comparison } from "./agreement";
import { examples, inEveryKind, mutants, mutated } from "./generated-objects";
import type { NamedObject } from "./generated-objects";
import { startKyverno } from "./kyverno-process";
import type { KyvernoProcess } from "./kyverno-process";
import { provideKyverno } from "./kyverno-tools";
import { asAdmitted, mutatedBy, silenced } from "./mutation-effects";
import { ourVerdicts } from "./our-verdicts";
import { podSecurityFixtures } from "./pod-security-fixtures";
import { withoutNulls } from "./stored-objects";
import { resourceOf } from "./submissions";
import { Tally } from "./tally";

const minutes = 60_000;
/** Objects that are generated, beside the examples and the fixtures: so many that a mutation changes. */
const wanted = 1_500;
const generated = 4_000;

/** Kinds that a mutation of pods reaches, as a user is told. */
const reached = ["Pod", "DaemonSet", "Deployment", "StatefulSet", "CronJob", "Job"];

const helped = kubernetesRules.flatMap(({ id, mutatedBy: mutation }) =>
  mutation === undefined ? [] : [{ rule: id, mutation }],
);

/** The bad examples of each such rule that say nothing, so that a default repairs them. The others stay as bad. */
const repaired: Readonly<Record<string, readonly string[]>> = {
  "require-pod-security-labels": ["no labels", "only a warning"],
  "restrict-seccomp-profiles": ["nobody names one", "one container names none"],
  "restrict-service-account-token-mounts": ["says nothing, which accepts it"],
};

function policyOf(id: string): MutatingPolicy {
  const mutation = mutations.find((each) => each.id === id);
  assert.ok(mutation);
  const policy = mutatingPolicy(mutation, { stage: "enforce", excludedNamespaces: [] });
  assert.ok(policy);
  return policy;
}

const every = mutations.map(({ id }) => policyOf(id));

describe("the mutations, as Kyverno makes them", () => {
  let kyverno: KyvernoProcess;
  const tally = new Tally(kubernetesRules.length);

  before(async function () {
    this.timeout(30 * minutes);
    kyverno = startKyverno((await provideKyverno("judge")).judge);
  });

  after(async () => {
    await kyverno.stop();
    process.stderr.write(tally.table());
  });

  /** What Kyverno makes of an object, and of that again; nothing where the API server takes no such object. */
  async function mutate(object: Manifest) {
    const submission = { resource: resourceOf(object), operation: "CREATE", stored: true } as const;
    const first = await kyverno.mutate({ ...submission, object: withoutNulls(asAdmitted(object)) });
    if (first.refused !== undefined || missingList(first.before) !== undefined) return undefined;
    assert.ok(first.before && first.object);
    const failed = first.policies.filter(({ status }) => status !== "pass");
    const change = { before: first.before, object: first.object, failed };
    if (same(first.before, first.object)) return { ...change, again: first.object };
    const { object: again } = await kyverno.mutate({ ...submission, object: first.object });
    return { ...change, again };
  }

  for (const { mutation, cases } of mutationExamples) {
    it(`make of each example what the catalogue declares, in each kind: ${mutation}`, async () => {
      await kyverno.use({ mutating: [policyOf(mutation)] });
      for (const [title, { before, after }] of Object.entries(cases)) {
        const kinds = before.kind === "Pod" ? controllers : [];
        const made = [{ kind: before.kind, wrap: (object: Manifest) => object }, ...kinds];
        for (const { kind, wrap } of made) {
          const submission = { resource: resourceOf(wrap(before)), operation: "CREATE" } as const;
          const left = before.kind === "Pod" && !reached.includes(kind);
          const expected = plain(wrap(left ? before : after));
          const what = `${title}: ${kind}`;
          const { object, policies: acting } = await kyverno.mutate({
            ...submission,
            object: wrap(before),
          });
          assert.deepEqual(object, expected, what);
          assert.deepEqual(mutatedBy(mutation, plain(wrap(before))), expected, what);
          assert.deepEqual(acting, left ? [] : [{ policy: mutation, status: "pass" }], what);
          const again = await kyverno.mutate({ ...submission, object });
          assert.deepEqual(again.object, expected, what);
        }
      }
    });
  }

  it("change nothing that is updated", async () => {
    await kyverno.use({ mutating: every });
    for (const { cases } of mutationExamples) {
      for (const { before } of Object.values(cases)) {
        const { object, policies: acting } = await kyverno.mutate({
          object: before,
          resource: resourceOf(before),
          operation: "UPDATE",
        });
        assert.deepEqual({ object, acting }, { object: plain(before), acting: [] });
      }
    }
  });

  describe("all of them, before the policies judge", () => {
    before(async function () {
      this.timeout(5 * minutes);
      await kyverno.use({ policies, mutating: every });
    });

    /** What is wrong with what became of an object, and how the engines judge it then. */
    async function judgeMutated({ object }: Pick<NamedObject, "object">) {
      const change = await mutate(object);
      if (change === undefined) return undefined;
      const { before, object: after, again, failed } = change;
      const problems: string[] = failed.map(({ policy, message }) => `${policy}: ${message ?? ""}`);
      const expected = mutations.reduce((so, { id }) => mutatedBy(id, so), before);
      if (!same(after, expected)) problems.push(`is ${text(after)} and not ${text(expected)}`);
      if (!same(again, after)) problems.push(`is ${text(again)} the second time`);
      const verdicts = ourVerdicts(before);
      const accepted = helped.filter(({ rule }) => verdicts.get(rule)?.verdict !== "fail");
      const touched = accepted.filter(({ mutation }) => mutatedBy(mutation, before) !== before);
      problems.push(...touched.map(({ rule }) => `${rule} accepted it, and it was changed`));
      const changed = !same(after, before);
      const comparison = changed ? await compare(kyverno, after, "written") : undefined;
      for (const { rule, ours, kyverno: theirs } of comparison?.disagreements ?? []) {
        problems.push(`${rule}: ours ${ours}, Kyverno ${theirs}`);
      }
      return { problems, after, comparison };
    }

    async function agreeOn(what: string, objects: readonly NamedObject[]): Promise<number> {
      const start = performance.now();
      const comparisons: Comparison[] = [];
      const found: string[] = [];
      for (let at = 0; at < objects.length; at += 200) {
        const some = objects.slice(at, at + 200);
        for (const [index, judged] of (await Promise.all(some.map(judgeMutated))).entries()) {
          if (judged?.comparison !== undefined) comparisons.push(judged.comparison);
          for (const problem of judged?.problems ?? []) {
            if (found.length < 20) found.push(`${some[index]?.name ?? ""}: ${problem}`);
          }
        }
      }
      tally.add(
        `${what}, changed`,
        comparisons.map((comparison) => [comparison]),
        performance.now() - start,
      );
      assert.deepEqual(found, []);
      return comparisons.filter(({ refused }) => refused === undefined).length;
    }

    for (const { rule, mutation } of helped) {
      it(`repair the bad examples that say nothing, and no other: ${rule}`, async () => {
        const declared = kubernetesExamples.find((each) => each.rule === rule);
        assert.ok(declared);
        const passing: string[] = [];
        for (const [title, { object }] of Object.entries(declared.bad)) {
          const verdict = await verdictAfter(rule, object);
          if (verdict === "pass") passing.push(title);
          else assert.equal(verdict, "fail", title);
          if (object.kind !== "Pod") continue;
          for (const { kind, wrap } of controllers) {
            // Kyverno reaches neither of these two, and nothing changes a ReplicaSet: its owner was changed.
            if (["ReplicationController", "PodTemplate"].includes(kind)) continue;
            const expected: string | undefined = kind === "ReplicaSet" ? "fail" : verdict;
            assert.equal(await verdictAfter(rule, wrap(object)), expected, `${title}: ${kind}`);
          }
        }
        assert.deepEqual(passing, repaired[rule], mutation);
      });
    }

    /** What both engines say of what Kyverno makes of an object. */
    async function verdictAfter(rule: string, object: Manifest): Promise<string | undefined> {
      const after = (await mutate(object))?.object;
      assert.ok(after);
      const submission = { object: after, resource: resourceOf(after) } as const;
      const { verdicts } = await kyverno.judge({ ...submission, operation: "CREATE" });
      const theirs = verdicts.find(({ policy }) => policy === rule)?.status;
      assert.equal(ourVerdicts(after).get(rule)?.verdict, theirs);
      return theirs;
    }

    it("agree on every example, in every kind that makes pods", async function () {
      this.timeout(10 * minutes);
      assert.ok((await agreeOn("examples", examples.flatMap(inEveryKind))) > 0);
    });

    it("agree on the upstream Pod Security fixtures, in every kind that makes pods", async function () {
      this.timeout(10 * minutes);
      assert.ok((await agreeOn("fixtures", fixtures.flatMap(inEveryKind))) > 0);
    });

    it(`agree on at least ${wanted} generated objects that they change`, async function () {
      this.timeout(30 * minutes);
      const seed = Number(process.env["PALISADE_SEED"] ?? Date.now() % 2 ** 31);
      process.stderr.write(`    PALISADE_SEED=${seed} generates these objects again\n`);
      const bases = [...examples, ...fixtures]
        .filter(({ object }) => ["Pod", "Namespace"].includes(object.kind))
        .flatMap(silenced)
        .flatMap(inEveryKind)
        .filter(({ object }) => [...reached, "Namespace"].includes(object.kind));
      const objects = fc
        .sample(mutants(bases), { seed, numRuns: generated })
        .map((mutant) => ({ name: mutant.base, object: mutated(mutant) }));
      const changed = await agreeOn("generated", objects);
      assert.ok(changed >= wanted, `${changed} objects that a mutation changes`);
    });
  });
});

const fixtures: readonly NamedObject[] = podSecurityFixtures();

/** As JSON says it: without what is undefined. */
function plain(object: Manifest): Manifest {
  return JSON.parse(text(object)) as Manifest;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

function same(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
