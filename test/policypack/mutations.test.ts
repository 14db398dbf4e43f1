import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

import { indexRules } from "../../policypack/dispatch";
import { judgeResource } from "../../policypack/judge-resource";
import { mutatingPolicy } from "../../policypack/kyverno-mutating";
import { mutations } from "../../policypack/mutations";
import { mutationExamples } from "../../policypack/mutations/examples";
import { kubernetesRules } from "../../policypack/rules/kubernetes";

const index = indexRules(kubernetesRules);

const broken = (object: { readonly kind: string; readonly [field: string]: unknown }) =>
  judgeResource(index, `kubernetes:core/v1:${object.kind}`, object)
    .filter(({ verdict }) => verdict === "fail")
    .map(({ rule }) => rule.id);

const helpedBy = (mutation: string) =>
  kubernetesRules.filter(({ mutatedBy }) => mutatedBy === mutation).map(({ id }) => id);

const policyOf = (id: string) => {
  const mutation = mutations.find((each) => each.id === id);
  assert.ok(mutation);
  return mutatingPolicy(mutation, { stage: "enforce", excludedNamespaces: ["kube-system"] });
};

describe("mutations", () => {
  it("are those that rules name, each with examples", () => {
    const named = kubernetesRules.flatMap(({ mutatedBy }) => mutatedBy ?? []);
    const ids = mutations.map(({ id }) => id);
    assert.deepEqual([...new Set(named)].sort(), ids);
    assert.deepEqual(
      mutationExamples.map(({ mutation }) => mutation),
      ids,
    );
  });

  for (const { mutation, cases } of mutationExamples) {
    for (const [why, { before, after }] of Object.entries(cases)) {
      if (isDeepStrictEqual(before, after)) continue;
      it(`repair what breaks the rules that name them, and nothing else: ${mutation} ${why}`, () => {
        const repaired = broken(before).filter((rule) => !broken(after).includes(rule));
        assert.deepEqual(repaired, helpedBy(mutation));
        assert.deepEqual(
          broken(after).filter((rule) => !broken(before).includes(rule)),
          [],
        );
      });
    }

    it(`change only what is created, outside of the cluster's own namespaces: ${mutation}`, () => {
      const { matchConstraints, failurePolicy } = policyOf(mutation)?.spec ?? {};
      assert.equal(failurePolicy, "Fail");
      assert.deepEqual(matchConstraints?.namespaceSelector.matchExpressions, [
        { key: "kubernetes.io/metadata.name", operator: "NotIn", values: ["kube-system"] },
      ]);
      assert.deepEqual(
        matchConstraints.resourceRules.map(({ operations }) => operations),
        [["CREATE"]],
      );
    });
  }

  it("leave a ReplicaSet as its Deployment made it", () => {
    const controllers = policyOf("default-seccomp-profile")?.spec.autogen.podControllers;
    assert.deepEqual(controllers?.controllers, [
      "daemonsets",
      "deployments",
      "statefulsets",
      "jobs",
      "cronjobs",
    ]);
  });

  it("of pods are written so that Kyverno can move them into a template by replacing text", () => {
    for (const { id, on, patch } of mutations.filter((each) => each.on === "pods")) {
      assert.equal(on, "pods");
      assert.equal(patch.type, "ApplyConfiguration", id);
      assert.match(patch.expression, /^Object\{.*\}$/, id);
      for (const [, field] of patch.expression.matchAll(/\b[oO]bject\b(\.\w*)/g)) {
        assert.equal(field, ".spec", `${id}: ${patch.expression}`);
      }
      // A brace in a text would end the object too early.
      for (const [text] of patch.expression.matchAll(/"[^"]*"/g)) assert.doesNotMatch(text, /[{}]/);
    }
  });
});
