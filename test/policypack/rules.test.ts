import assert from "node:assert/strict";

import { kubernetesExamples } from "../../policypack/catalogue-examples";
import { indexRules } from "../../policypack/dispatch";
import type { BadExample, Manifest } from "../../policypack/examples";
import { judgeResource } from "../../policypack/judge-resource";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { controllers } from "../support/controllers";

const index = indexRules(kubernetesRules);

function judge(object: Manifest) {
  return judgeResource(index, `kubernetes:core/v1:${object.kind}`, object);
}

function assertBreaks(rule: string, { at, alsoBreaks = [] }: BadExample, object: Manifest): void {
  const broken = judge(object);
  assert.deepEqual(
    broken.map((judgement) => `${judgement.verdict} ${judgement.rule.id}`).sort(),
    [rule, ...alsoBreaks].map((id) => `fail ${id}`).sort(),
  );
  const paths = broken.find((each) => each.rule.id === rule)?.findings.map(({ path }) => path);
  assert.ok(paths?.includes(at), `${at} is not among ${String(paths)}`);
}

for (const { rule, good, bad } of kubernetesExamples) {
  describe(rule, () => {
    for (const [why, object] of Object.entries(good)) {
      it(`no rule objects: ${why}`, () => {
        assert.deepEqual(judge(object), []);
      });
    }
    for (const [why, example] of Object.entries(bad)) {
      it(`is broken, and only what cannot be kept apart: ${why}`, () => {
        assertBreaks(rule, example, example.object);
      });
    }
    const pods = Object.values(bad).filter(({ object }) => object.kind === "Pod");
    if (pods.length === 0) return;
    for (const { kind, prefix, wrap } of controllers) {
      it(`judges the pod in a ${kind} alike`, () => {
        for (const object of Object.values(good)) assert.deepEqual(judge(wrap(object)), []);
        for (const example of pods) {
          // The namespace of the pod is that of the object that makes it.
          const at = example.at === "metadata.namespace" ? example.at : `${prefix}${example.at}`;
          assertBreaks(rule, { ...example, at }, wrap(example.object));
        }
      });
    }
  });
}
