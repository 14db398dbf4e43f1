import assert from "node:assert/strict";

import fc from "fast-check";

import { setRules } from "../../policypack/catalogue";
import { setExamples } from "../../policypack/catalogue-examples";
import { celObject } from "../../policypack/cel";
import type { Manifest } from "../../policypack/examples";
import { judgeSets } from "../../policypack/judge-set";
import type { SetOptions } from "../../policypack/object-set";
import { placesIn, withoutKnowing } from "../support/unknown-places";
import type { Place } from "../support/unknown-places";

/** By rule and object; what is not listed passes. */
function verdicts(objects: readonly Manifest[], options?: SetOptions): Map<string, string> {
  const { judgements } = judgeSets(setRules, objects.map(celObject), options);
  return new Map(judgements.map(({ rule, object, verdict }) => [`${rule.id} ${object}`, verdict]));
}

/** A place in one of several objects. */
type PlaceInSet = readonly [object: number, place: Place];

function placesInSet(objects: readonly Manifest[]): PlaceInSet[] {
  return objects.flatMap((object, index) =>
    placesIn(object).map((place) => [index, place] as const),
  );
}

function hiding(objects: readonly Manifest[], places: readonly PlaceInSet[]): Manifest[] {
  return objects.map((object, index) =>
    withoutKnowing(
      object,
      places.filter(([of]) => of === index).map(([, place]) => place),
    ),
  );
}

/** A verdict that is given without knowing everything must be the one that is given with it. */
function assertSound(objects: readonly Manifest[], places: readonly PlaceInSet[]): void {
  const known = verdicts(objects);
  const judged = verdicts(hiding(objects, places));
  for (const pair of new Set([...known.keys(), ...judged.keys()])) {
    const verdict = judged.get(pair) ?? "pass";
    const text = places.map(([index, place]) => `${index}:${place.join(".")}`).join(" ");
    if (verdict !== "unknown") assert.equal(verdict, known.get(pair) ?? "pass", `${pair} ${text}`);
  }
}

describe("a value that is not known, in one of several objects", () => {
  for (const { rule, good, bad, unknown = {} } of setExamples) {
    it(`never makes ${rule} decide otherwise than with the value`, () => {
      const cases = [...Object.values(bad), ...Object.values(unknown)];
      for (const objects of [...Object.values(good), ...cases.map((each) => each.objects)]) {
        const places = placesInSet(objects);
        for (const place of places) assertSound(objects, [place]);
        fc.assert(
          fc.property(fc.subarray(places, { minLength: 1 }), (hidden) => {
            assertSound(objects, hidden);
          }),
          { numRuns: 20 },
        );
      }
    });
  }
});

describe("a part of a set", () => {
  it("is never said to lack what the rest may have", () => {
    for (const { rule, good } of setExamples) {
      for (const [why, objects] of Object.entries(good)) {
        fc.assert(
          fc.property(fc.subarray([...objects], { minLength: 1 }), (part) => {
            for (const [pair, verdict] of verdicts(part, { partial: true })) {
              assert.equal(verdict, "unknown", `${pair}, of the examples of ${rule}: ${why}`);
            }
          }),
          { numRuns: 10 },
        );
      }
    }
  });
});
