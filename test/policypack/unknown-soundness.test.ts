import assert from "node:assert/strict";

import fc from "fast-check";

import { kubernetesExamples } from "../../policypack/catalogue-examples";
import { indexRules } from "../../policypack/dispatch";
import type { Manifest } from "../../policypack/examples";
import { judgeResource } from "../../policypack/judge-resource";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { controllers } from "../support/controllers";
import { placesIn, withoutKnowing } from "../support/unknown-places";

const index = indexRules(kubernetesRules);

function verdicts(object: Manifest, rules = index): Map<string, string> {
  const broken = judgeResource(rules, `kubernetes:core/v1:${object.kind}`, object);
  return new Map(broken.map(({ rule, verdict }) => [rule.id, verdict]));
}

const cronJob = controllers.find(({ kind }) => kind === "CronJob");

describe("a value that is not known", () => {
  for (const { rule, good, bad } of kubernetesExamples) {
    it(`never makes ${rule} decide otherwise than with the value`, () => {
      const own = indexRules(kubernetesRules.filter(({ id }) => id === rule));
      const objects = [...Object.values(good), ...Object.values(bad).map(({ object }) => object)];
      const wrapped = objects.flatMap((object) =>
        object.kind === "Pod" && cronJob !== undefined ? [cronJob.wrap(object)] : [],
      );
      for (const object of [...objects, ...wrapped]) {
        const known = verdicts(object);
        fc.assert(
          fc.property(fc.subarray(placesIn(object), { minLength: 1 }), (places) => {
            const judged = verdicts(withoutKnowing(object, places));
            for (const { id } of kubernetesRules) {
              const verdict = judged.get(id) ?? "pass";
              if (verdict !== "unknown") assert.equal(verdict, known.get(id) ?? "pass", id);
            }
          }),
          { numRuns: 12 },
        );
        // Every place for the rule itself; all rules at once would take minutes.
        for (const place of placesIn(object)) {
          const verdict = verdicts(withoutKnowing(object, [place]), own).get(rule) ?? "pass";
          if (verdict !== "unknown") {
            assert.equal(verdict, known.get(rule) ?? "pass", `${rule} at ${place.join(".")}`);
          }
        }
      }
    });
  }
});
