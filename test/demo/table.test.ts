import assert from "node:assert/strict";
import { table } from "../../demo/table";

describe("table", () => {
  it("puts words to the left and numbers to the right, each column as wide as its widest cell", () => {
    assert.equal(
      table(
        ["cloud", "resources"],
        [
          ["aws", 120],
          ["azure-native", 7],
        ],
      ),
      [
        "cloud         resources",
        "------------  ---------",
        "aws                 120",
        "azure-native          7",
      ].join("\n"),
    );
  });
});
