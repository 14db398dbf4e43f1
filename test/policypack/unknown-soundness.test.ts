import assert from "node:assert/strict";

import fc from "fast-check";

import { kubernetesExamples } from "../../policypack/catalogue-examples";
import { indexRules } from "../../policypack/dispatch";
import type { Manifest } from "../../policypack/examples";
import { judgeResource } from "../../policypack/judge-resource";
import { kubernetesRules } from "../../policypack/rules/kubernetes";
import { unknownString } from "../../policypack/unknown";
import { controllers } from "../support/controllers";

const index = indexRules(kubernetesRules);

type Path = readonly (string | number)[];

/** Every place in an object that may be unknown: all but what says which object it is. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (path.length === 0 && (key === "apiVersion" || key === "kind")) return [];
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesIn(inner, at)];
  });
}

function withoutKnowing(object: Manifest, places: readonly Path[]): Manifest {
  const copy = structuredClone(object);
  for (const place of places) {
    const parent = place
      .slice(0, -1)
      .reduce<unknown>(
        (at, step) =>
          step in Object(at) ? (at as Record<string | number, unknown>)[step] : undefined,
        copy,
      );
    if (typeof parent === "object" && parent !== null) {
      (parent as Record<string | number, unknown>)[place.at(-1) ?? ""] = unknownString;
    }
  }
  return copy;
}

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
          for (const [id, verdict] of verdicts(withoutKnowing(object, [place]), own)) {
            if (verdict !== "unknown")
              assert.equal(verdict, known.get(id), `${id} at ${place.join(".")}`);
          }
        }
      }
    });
  }
});
