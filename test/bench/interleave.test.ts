import assert from "node:assert/strict";
import { interleave, median } from "../../bench/interleave";

describe("interleave", () => {
  it("runs the contenders in turn and does not count the round that fills the caches", async () => {
    const order: string[] = [];
    const contender = (name: string) => ({
      name,
      run: () => {
        order.push(name);
        return Promise.resolve(order.length);
      },
    });

    const readings = await interleave([contender("a"), contender("b")], 2, () => undefined);

    assert.deepEqual(order, ["a", "b", "a", "b", "a", "b"]);
    assert.deepEqual(readings, [
      { name: "a", values: [3, 5] },
      { name: "b", values: [4, 6] },
    ]);
  });
});

describe("median", () => {
  it("is the middle of an odd number of values, whatever their order", () => {
    assert.equal(median([9, 1, 5]), 5);
  });

  it("is the mean of the middle two of an even number", () => {
    assert.equal(median([4, 1, 2, 9]), 3);
  });

  it("does not exist for no values", () => {
    assert.throws(() => median([]), new Error("There is no median of nothing"));
  });
});
