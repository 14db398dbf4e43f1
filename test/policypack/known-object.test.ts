import assert from "node:assert/strict";

import fc from "fast-check";

import { celObject } from "../../policypack/cel";
import { kubernetesExamples } from "../../policypack/catalogue-examples";
import { knownObject } from "../../policypack/known-object";
import { unknownString } from "../../policypack/unknown";

/** What an object is, in the order of its fields. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `int ${item}` : item));

describe("an object in which everything is known", () => {
  it("is what the pack makes of it, whatever is in it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        assert.equal(written(knownObject(object)), written(celObject(object)));
      }),
    );
  });

  it("is what the pack makes of it, for every example", () => {
    const objects = kubernetesExamples.flatMap(({ good, bad }) => [
      ...Object.values(good),
      ...Object.values(bad).map(({ object }) => object),
    ]);
    assert.ok(objects.length > 100);
    for (const object of objects)
      assert.equal(written(knownObject(object)), written(celObject(object)));
  });

  it("takes the engine's mark of an unknown value for text, and keeps integers whole", () => {
    assert.deepEqual(knownObject({ a: unknownString, b: 2n ** 60n, c: 1, d: 1.5, e: null }), {
      ...{ a: unknownString, b: 2n ** 60n, c: 1n, d: 1.5 },
    });
  });
});
