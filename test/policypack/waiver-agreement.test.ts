import assert from "node:assert/strict";

import fc from "fast-check";

import { celObject } from "../../policypack/cel";
import { compileCel } from "../../policypack/cel-environment";
import { indexRules } from "../../policypack/dispatch";
import { kyvernoExceptions } from "../../policypack/exceptions";
import { judgeResource } from "../../policypack/judge-resource";
import { defineRule } from "../../policypack/rule";
import { namespaces, roles } from "../../policypack/rules/kubernetes/resources";
import { waiverFor } from "../../policypack/waivers";
import type { Waiver, WaiverSubject } from "../../policypack/waivers";

// Two rules that everything breaks, so that only the waiver decides.
const onPods = defineRule({
  id: "refuse-pods",
  title: "",
  rationale: "",
  remediation: "",
  severity: "low",
  controls: [],
  on: "pods",
  polarity: "forbid",
  validations: [{ require: "false", path: "spec", message: "" }],
});
const onOthers = defineRule({ ...onPods, id: "refuse-others", on: [namespaces, roles] });
const rules = [onPods, onOthers];
const index = indexRules(rules);

const names = ["web", "web-1", "web-1-x2", "w.b", "wxb", "cron-web", "web-$"];
const spaces = ["shop", "shop-a", "s.op"];
const odd = fc.string({
  unit: fc.constantFrom("w", "e", "b", "-", ".", "*", "$", "\\", '"'),
  minLength: 1,
});
const ofNames = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names, "web*", "*-web", "w*1", "*web*", "w.b*") },
  { weight: 1, arbitrary: odd },
);
const ofSpaces = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...spaces, "shop*", "*op") },
  { weight: 1, arbitrary: odd },
);

const subjects: fc.Arbitrary<WaiverSubject> = fc.oneof(
  fc.record({ namespace: ofSpaces, name: ofNames }),
  fc.record({
    namespace: ofSpaces,
    kind: fc.constantFrom("Pod", "CronJob", "Role", "R*"),
    name: ofNames,
  }),
  fc.record({ kind: fc.constantFrom("Namespace", "N*"), name: ofNames }),
);

const template = { spec: { containers: [] } };
const shapes = {
  Pod: { apiVersion: "v1", ...template },
  Deployment: { apiVersion: "apps/v1", spec: { template } },
  ReplicationController: { apiVersion: "v1", spec: { template } },
  Job: { apiVersion: "batch/v1", spec: { template } },
  CronJob: { apiVersion: "batch/v1", spec: { jobTemplate: { spec: { template } } } },
  Role: { apiVersion: "rbac.authorization.k8s.io/v1" },
} as const;

/** Objects as the API server shows them: in a namespace or of a kind that is in none, with a name or its beginning. */
const objects = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
      namespace: fc.constantFrom(...spaces),
      named: fc.constantFrom("name", "generateName"),
      name: fc.constantFrom(...names),
    })
    .map(({ kind, namespace, named, name }) => ({
      ...shapes[kind],
      kind,
      metadata: { namespace, [named]: name },
    })),
  fc
    .constantFrom(...names)
    .map((name) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } })),
);

const days = fc.constantFrom("2026-11-23", "2026-11-24", "2026-11-25");
const now = new Date("2026-11-24T12:00:00Z");

describe("a waiver and its exception", () => {
  it("let pass the same objects, by any pattern, kind, name and day", () => {
    let letPass = 0;
    fc.assert(
      fc.property(subjects, objects, days, (subject, object, expires) => {
        const [broken] = judgeResource(index, `kubernetes:x/v1:${object.kind}`, object);
        assert.ok(broken);
        const waiver: Waiver = {
          rule: broken.rule.id,
          subject,
          owner: "a",
          reason: "b",
          ticket: "c",
          expires,
        };
        const answer = waiverFor([waiver], broken.rule.id, broken.subject, now);
        const excepted = kyvernoExceptions([waiver], { rules, namespace: "x", now }).some(
          ({ spec }) => holds(spec.matchConditions, { ...object }),
        );
        assert.equal(excepted, answer?.expired === false);
        if (excepted) letPass += 1;
      }),
      { numRuns: 2000 },
    );
    assert.ok(letPass >= 20, `only ${letPass} of the objects were let pass`);
  });

  it("let nothing pass that was made after the last day, though nobody took the exception away", () => {
    const waiver: Waiver = {
      rule: "refuse-pods",
      subject: { namespace: "shop", name: "web" },
      owner: "a",
      reason: "b",
      ticket: "c",
      expires: "2026-11-24",
    };
    const [exception] = kyvernoExceptions([waiver], { rules, namespace: "x", now });
    const made = (creationTimestamp: string) =>
      holds(exception?.spec.matchConditions ?? [], {
        kind: "Pod",
        metadata: { namespace: "shop", name: "web", creationTimestamp },
      });
    assert.equal(made("2026-11-24T23:59:59Z"), true);
    assert.equal(made("2026-11-25T00:00:00Z"), false);
  });
});

function holds(conditions: readonly { readonly expression: string }[], object: object): boolean {
  const context = { object: celObject(object), variables: new Map() };
  return conditions.every(({ expression }) => compileCel(expression, "bool")(context) === true);
}
