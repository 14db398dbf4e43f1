import assert from "node:assert/strict";

import { cloudRules, cloudSetRules } from "../../policypack/catalogue";
import { cloudSetExamples } from "../../policypack/catalogue-examples";
import { judgeCloudRule } from "../../policypack/cloud";
import type { CloudResource } from "../../policypack/cloud-set";
import type { ProgramCase, ProgramResource } from "../../policypack/examples";
import { judgeCloudSets } from "../../policypack/judge-cloud-set";
import { withUnknowns } from "../../policypack/unknown";

interface Found {
  readonly verdict: string;
  readonly rule: string;
  readonly of: string;
  readonly at: readonly string[];
}

function judge(resources: readonly ProgramResource[]): Found[] {
  const judged: CloudResource[] = resources.map(({ from = {}, ...resource }) => ({
    ...resource,
    urn: resource.name,
    from,
    handles: [],
  }));
  const sets = judgeCloudSets(cloudSetRules, judged).map(
    ({ rule, resource, verdict, findings }) => ({
      verdict,
      rule: rule.id,
      of: resource.name,
      at: findings.map(({ property }) => property),
    }),
  );
  return [...sets, ...resources.flatMap(judgeAlone)];
}

/** What the rules on one resource say: an example must not break those either. */
function judgeAlone({ type, name, inputs }: ProgramResource): Found[] {
  return cloudRules
    .filter(({ on }) => on.includes(type))
    .map((rule) => ({ rule, ...judgeCloudRule(rule, withUnknowns(inputs)) }))
    .filter(({ verdict }) => verdict === "fail" || verdict === "error")
    .map(({ rule, verdict, findings }) => ({
      verdict,
      rule: rule.id,
      of: name,
      at: findings.map(({ property }) => property),
    }));
}

function assertOnly(rule: string, { resources, of, at }: ProgramCase, verdict: string): void {
  assert.deepEqual(
    judge(resources).map((found) => `${found.verdict} ${found.rule} ${found.of}`),
    [`${verdict} ${rule} ${of}`],
  );
  assert.deepEqual(judge(resources)[0]?.at, [at]);
}

describe("the rules on cloud resources that need others", () => {
  it("have examples, in their order, with a bad one for each requirement", () => {
    assert.deepEqual(
      cloudSetExamples.map(({ rule }) => rule),
      cloudSetRules.map(({ id }) => id),
    );
    const proven = cloudSetExamples.flatMap(({ rule, bad }) =>
      Object.values(bad).map(({ at }) => `${rule} ${at}`),
    );
    const wanted = cloudSetRules.flatMap(({ id, requirements }) =>
      requirements.map(({ property }) => `${id} ${property}`),
    );
    assert.deepEqual(
      wanted.filter((each) => !proven.includes(each)),
      [],
    );
  });

  it("say which types they look at, or they would see nothing of them", () => {
    for (const { rule: id, good, bad } of cloudSetExamples) {
      const rule = cloudSetRules.find((each) => each.id === id);
      assert.ok(rule, id);
      const shown = [...Object.values(good), ...Object.values(bad).map((each) => each.resources)]
        .flat()
        .map(({ type }) => type);
      for (const type of [...rule.on, ...rule.reads]) {
        assert.ok(shown.includes(type), `${id}: no example has a ${type}`);
      }
    }
  });

  for (const { rule, good, bad, unknown = {} } of cloudSetExamples) {
    describe(rule, () => {
      for (const [why, resources] of Object.entries(good)) {
        it(`no rule objects: ${why}`, () => {
          assert.deepEqual(judge(resources), []);
        });
      }
      for (const [why, example] of Object.entries(bad)) {
        it(`is broken by one resource: ${why}`, () => {
          assertOnly(rule, example, "fail");
        });
      }
      for (const [why, example] of Object.entries(unknown)) {
        it(`cannot be judged: ${why}`, () => {
          assertOnly(rule, example, "unknown");
        });
      }
    });
  }
});
