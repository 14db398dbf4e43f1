import assert from "node:assert/strict";

import { compileCel } from "../../policypack/cel-environment";
import { deletionException } from "../../policypack/deletions";
import type { KyvernoPolicy } from "../../policypack/kyverno-manifests";
import { kyvernoPolicies } from "../../policypack/kyverno";
import { disallowWildcardRbac } from "../../policypack/rules/kubernetes/rbac/disallow-wildcard-rbac";

const policies: KyvernoPolicy[] = kyvernoPolicies(disallowWildcardRbac, {
  stage: "enforce",
  excludedNamespaces: [],
});
const exception = deletionException(policies, "palisade-exceptions");

// A rule is not told of the object as it was, so our evaluator has no name for it.
const conditions = exception.spec.matchConditions.map(({ expression }) =>
  compileCel(expression.replaceAll("oldObject", "variables.old"), "bool"),
);

/** As Kyverno does it: a condition that is false ends it. */
const letPass = (object: unknown, oldObject: unknown): boolean =>
  conditions.every(
    (condition) => condition({ object, variables: new Map([["old", oldObject]]) }) === true,
  );

const role = (metadata: object, fields: object = { rules: [{ verbs: ["get"] }] }) => ({
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "ClusterRole",
  metadata: { name: "reader", ...metadata },
  ...fields,
});
const deleted = { deletionTimestamp: "2026-11-24T12:00:00Z" };
const held = role({ ...deleted, finalizers: ["example.com/hold"] });

describe("what is being deleted", () => {
  it("is let go: its finalizer may be taken away, whatever the object holds", () => {
    assert.equal(letPass(role(deleted), held), true);
    assert.equal(letPass({ ...role(deleted), status: { phase: "Gone" } }, held), true);
  });

  it("is judged where anything else changes, because it still has its effect", () => {
    const wider = { rules: [{ verbs: ["*"] }] };
    assert.equal(letPass(role(deleted, wider), held), false);
    assert.equal(letPass(role(deleted, {}), held), false);
    assert.equal(
      letPass(role(deleted, { rules: [{ verbs: ["get"] }], aggregationRule: {} }), held),
      false,
    );
  });

  it("is nothing that is not being deleted, and nothing that is only looked at", () => {
    assert.equal(letPass(role({}), role({ finalizers: ["example.com/hold"] })), false);
    assert.equal(letPass(held, null), false);
  });

  it("is an exception to every policy that refuses, for as long as there are policies", () => {
    assert.deepEqual(exception.spec.policyRefs, [
      { kind: "ValidatingPolicy", name: "disallow-wildcard-rbac" },
      { kind: "ValidatingPolicy", name: "disallow-wildcard-rbac-cluster" },
    ]);
    assert.equal(exception.spec.expiresAt, undefined);
  });
});
