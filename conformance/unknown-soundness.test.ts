import assert from "node:assert/strict";

import fc from "fast-check";

import { indexRules } from "../policypack/dispatch";
import type { Manifest } from "../policypack/examples";
import { judgeResource } from "../policypack/judge-resource";
import { kubernetesRules } from "../policypack/rules/kubernetes";
import { controllers } from "../test/support/controllers";
import { placesIn, withoutKnowing } from "../test/support/unknown-places";
import { podSecurityFixtures } from "./pod-security-fixtures";

const index = indexRules(kubernetesRules);
const kinds = [{ kind: "Pod", wrap: (pod: Manifest) => pod }, ...controllers];

function verdicts(object: Manifest): ReadonlyMap<string, string> {
  const judged = judgeResource(index, `kubernetes:${object.apiVersion}:${object.kind}`, object);
  return new Map(judged.map(({ rule, verdict }) => [rule.id, verdict]));
}

describe("values that are not known in Kubernetes' Pod Security fixtures", () => {
  for (const { kind, wrap } of kinds) {
    it(`never make a rule decide otherwise than with the values: ${kind}`, function () {
      this.timeout("5m");
      const objects = podSecurityFixtures().map(({ object }) => wrap(object));
      const known = new Map(objects.map((object) => [object, verdicts(object)]));
      const hidden = fc.constantFrom(...objects).chain((object) =>
        fc.record({
          object: fc.constant(object),
          places: fc.subarray(placesIn(object), { minLength: 1 }),
        }),
      );
      fc.assert(
        fc.property(hidden, ({ object, places }) => {
          const judged = verdicts(withoutKnowing(object, places));
          for (const { id } of kubernetesRules) {
            const verdict = judged.get(id) ?? "pass";
            if (verdict !== "unknown") {
              assert.equal(verdict, known.get(object)?.get(id) ?? "pass", id);
            }
          }
        }),
        { numRuns: 1000 },
      );
    });
  }
});
