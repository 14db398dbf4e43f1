import assert from "node:assert/strict";

import { isOpenRange } from "../../policypack/address-ranges";

describe("an open range", () => {
  for (const range of ["0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "64.0.0.0/2", "10.0.0.0/7"]) {
    it(`is ${range}`, () => {
      assert.equal(isOpenRange(range), true);
    });
  }

  for (const range of ["::/0", "8000::/1", "2000::/3", "2000::/31", "::0.0.0.0/0"]) {
    it(`is ${range}`, () => {
      assert.equal(isOpenRange(range), true);
    });
  }

  it("is one whose prefix is not a number", () => {
    assert.equal(isOpenRange("203.0.113.0/x"), true);
  });

  for (const range of ["10.0.0.0/8", "203.0.113.0/24", "203.0.113.7", "2001:db8::/32", "::1"]) {
    it(`is not ${range}`, () => {
      assert.equal(isOpenRange(range), false);
    });
  }
});
