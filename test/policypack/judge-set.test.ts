import assert from "node:assert/strict";

import { celObject } from "../../policypack/cel";
import { judgeSets } from "../../policypack/judge-set";
import type { SetOptions } from "../../policypack/object-set";
import type { SetRule } from "../../policypack/rule";
import { disallowUnmatchedSelectors } from "../../policypack/rules/sets/disallow-unmatched-selectors";
import { unknownString } from "../../policypack/unknown";

function service(namespace?: string) {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "app", namespace },
    spec: { selector: { app: "app" } },
  };
}

function pod(name: string, namespace: string | undefined, labels: object) {
  return { apiVersion: "v1", kind: "Pod", metadata: { name, namespace, labels }, spec: {} };
}

function judge(rules: readonly SetRule[], objects: readonly object[], options?: SetOptions) {
  return judgeSets(rules, objects.map(celObject), options);
}

const selectors = [disallowUnmatchedSelectors];

describe("a set of objects", () => {
  it("is judged in pairs of a rule and an object that it is about", () => {
    const { pairs, judgements } = judge(selectors, [
      service("team-a"),
      pod("web", "team-a", { app: "web" }),
    ]);
    assert.equal(pairs, 1);
    assert.deepEqual(judgements, [
      {
        rule: disallowUnmatchedSelectors,
        object: 0,
        verdict: "fail",
        findings: [{ verdict: "fail", path: "spec.selector", message: "It selects no pod." }],
        subject: { kind: "Service", namespace: "team-a", name: "app" },
      },
    ]);
  });

  it("takes an object without a namespace for one in `default`", () => {
    const inDefault = pod("app", "default", { app: "app" });
    assert.deepEqual(judge(selectors, [service(), inDefault]).judgements, []);
    assert.deepEqual(judge(selectors, [service(""), inDefault]).judgements, []);
  });

  const because = (objects: readonly object[], options?: SetOptions) =>
    judge(selectors, objects, options).judgements.map(({ verdict, findings }) => [
      verdict,
      ...findings.map((finding) => finding.because),
    ]);

  it("names the object of which something is not known", () => {
    assert.deepEqual(because([service("team-a"), pod("web", "team-a", { app: unknownString })]), [
      ["unknown", "metadata.labels.app of Pod web"],
    ]);
    assert.deepEqual(because([service("team-a"), pod("web", unknownString, { app: "app" })]), [
      ["unknown", "metadata.namespace of Pod web"],
    ]);
    assert.deepEqual(
      because([service("team-a"), pod(unknownString, unknownString, { app: "app" })]),
      [["unknown", "metadata.namespace of Pod"]],
    );
  });

  it("says what is not among the objects where it need not be", () => {
    assert.deepEqual(because([service("team-a")]), [["unknown", "what runs in namespace team-a"]]);
    const other = pod("web", "team-a", { app: "web" });
    assert.deepEqual(because([service("team-a"), other], { partial: true }), [
      ["unknown", "what else is in namespace team-a"],
    ]);
  });

  it("loses one rule, and no other, to a rule that crashes", () => {
    const crashes: SetRule = {
      ...disallowUnmatchedSelectors,
      id: "crashes",
      requirements: [
        {
          path: "spec",
          message: "",
          holds: () => {
            throw new TypeError("a defect");
          },
          inCluster: "true",
        },
      ],
    };
    const { judgements } = judge(
      [crashes, disallowUnmatchedSelectors],
      [service("team-a"), pod("web", "team-a", {})],
    );
    assert.deepEqual(
      judgements.map(({ rule, verdict, findings }) => [rule.id, verdict, findings[0]?.because]),
      [
        ["crashes", "error", "a defect"],
        ["disallow-unmatched-selectors", "fail", undefined],
      ],
    );
  });
});
