import assert from "node:assert/strict";

import { setRules } from "../../policypack/catalogue";
import { setExamples } from "../../policypack/catalogue-examples";
import { celObject } from "../../policypack/cel";
import type { BadSet, Manifest, SetCase } from "../../policypack/examples";
import { judgeSets } from "../../policypack/judge-set";

interface Found {
  readonly verdict: string;
  readonly rule: string;
  readonly of: string;
  readonly at: readonly string[];
}

function judge(objects: readonly Manifest[]): Found[] {
  const { judgements } = judgeSets(setRules, objects.map(celObject));
  return judgements.map(({ rule, verdict, object, findings }) => ({
    verdict,
    rule: rule.id,
    of: nameOf(objects[object]),
    at: findings.map(({ path }) => path),
  }));
}

function nameOf(object: Manifest | undefined): string {
  return object === undefined ? "" : `${object.kind} ${object.metadata.name}`;
}

function assertFound(rule: string, { objects, of, at }: SetCase, verdict: string): void {
  const found = judge(objects).find((each) => each.rule === rule && each.of === of);
  assert.equal(found?.verdict, verdict);
  assert.ok(found.at.includes(at), `${at} is not among ${found.at.join(", ")}`);
}

for (const { rule, good, bad, unknown = {} } of setExamples) {
  describe(rule, () => {
    for (const [why, objects] of Object.entries(good)) {
      it(`no set rule objects: ${why}`, () => {
        assert.deepEqual(judge(objects), []);
      });
    }
    for (const [why, example] of Object.entries<BadSet>(bad)) {
      it(`is broken by one object, and only what cannot be kept apart: ${why}`, () => {
        assertFound(rule, example, "fail");
        assert.deepEqual(
          [...new Set(judge(example.objects).map((each) => `${each.verdict} ${each.rule}`))].sort(),
          [rule, ...(example.alsoBreaks ?? [])].map((id) => `fail ${id}`).sort(),
        );
      });
    }
    for (const [why, example] of Object.entries(unknown)) {
      it(`cannot be judged: ${why}`, () => {
        assertFound(rule, example, "unknown");
      });
    }
  });
}
