import assert from "node:assert/strict";

import fc from "fast-check";

import { plainScalar } from "../../../cli/input/scalars";
import { DocumentError, readEvents } from "../../../cli/input/yaml-events";
import { valueAt } from "../../../cli/input/yaml-value";

const read = (text: string) => valueAt(readEvents(text), 1).value;

const refused = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof DocumentError);
    return `${error.offset}: ${error.message}`;
  }
  return "";
};

describe("a plain scalar", () => {
  // What sigs.k8s.io/yaml 1.6 makes of each, which kubectl reads manifests with.
  const read: readonly (readonly [string, unknown])[] = [
    ["yes", true],
    ["On", true],
    ["y", true],
    ["NO", false],
    ["off", false],
    ["oN", "oN"],
    ["~", null],
    ["Null", null],
    ["", null],
    ["017", 15],
    ["0o17", 15],
    ["0x1F", 31],
    ["0b101", 5],
    ["-0b101", -5],
    ["08", 8],
    ["1_000", 1000],
    ["+5", 5],
    ["1.0", 1],
    ["1e3", 1000],
    [".5", 0.5],
    ["1.", 1],
    ["1e999", "1e999"],
    ["9007199254740993", 9007199254740993n],
    ["-9223372036854775808", -9223372036854775808n],
    ["18446744073709551615", 18446744073709552000],
    ["0x1FFFFFFFFFFFFFFFF", "0x1FFFFFFFFFFFFFFFF"],
    ["2001-12-14", "2001-12-14"],
    ["2001-12-14T21:59:43Z", "2001-12-14T21:59:43Z"],
    ["12:30:45", "12:30:45"],
    ["100m", "100m"],
    ["1.2.3", "1.2.3"],
    ["-", "-"],
  ];
  for (const [text, value] of read) {
    it(`${JSON.stringify(text)} is ${typeof value === "bigint" ? `${value}n` : JSON.stringify(value)}`, () => {
      assert.deepEqual(plainScalar(text), value);
    });
  }
});

describe("a document", () => {
  it("keeps as text what is in quotes or tagged as text", () => {
    assert.deepEqual(read(`a: "yes"\nb: '017'\nc: !!str 5\nd: !custom 5\ne: !!int "7"`), {
      a: "yes",
      b: "017",
      c: "5",
      d: "5",
      e: 7,
    });
  });

  it("has text for keys, whatever they look like", () => {
    assert.deepEqual(read("1: a\non: b\n1.5: c"), { 1: "a", true: "b", "1.5": "c" });
    assert.equal(Object.hasOwn(read("__proto__: {a: 1}") as object, "__proto__"), true);
    assert.equal(({} as { a?: unknown }).a, undefined);
  });

  it("puts merged keys where the merge stands, as kubectl does", () => {
    const base = "x: &x {a: 1, b: 1}\n";
    assert.deepEqual(read(`${base}z: {<<: *x, a: 2}`), { x: { a: 1, b: 1 }, z: { a: 2, b: 1 } });
    assert.deepEqual(read(`${base}z: {a: 2, <<: *x}`), { x: { a: 1, b: 1 }, z: { a: 1, b: 1 } });
    assert.deepEqual(read("z: {<<: [{a: 1}, {a: 2, b: 2}]}"), { z: { a: 1, b: 2 } });
    assert.deepEqual(read('z: {"<<": 1}'), { z: { "<<": 1 } });
  });

  it("tells which keys are given twice, and takes the last", () => {
    const { value, duplicates } = valueAt(readEvents("a: 1\nb: 2\na: 3\n"), 1);
    assert.deepEqual(value, { a: 3, b: 2 });
    assert.deepEqual(duplicates, [{ key: "a", offset: 10 }]);
  });

  it("is refused where it means nothing, with the place", () => {
    assert.equal(refused("a: *x"), "4: there is no anchor &x before *x");
    assert.equal(refused("a: &x [*x]"), "8: the value of anchor &x contains itself");
    assert.equal(refused("? [a]\n: b"), "2: a key must be a scalar and not null");
    assert.equal(refused("~: b"), "0: a key must be a scalar and not null");
    assert.equal(refused("a: {<<: 5}"), "8: a merge key (<<) takes a mapping or a list of them");
    assert.equal(refused("a: .nan"), "3: NaN and infinity cannot be sent to Kubernetes");
    assert.equal(refused("a: !!int x"), '9: "x" is no !!int');
    assert.equal(refused("a:\n\t- b"), "3: tab characters must not be used in indentation");
  });

  it("is refused within a second where it is a bomb of aliases, or nested without end", () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? "a0: &a0 [x]" : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
    );
    const start = performance.now();
    assert.match(refused(levels.join("\n")), /too much of it comes from aliases/);
    assert.match(refused(`a: ${"[".repeat(1e6)}`), /nesting exceeded maxDepth/);
    assert.match(refused(`${"- ".repeat(1e5)}a`), /nesting exceeded maxDepth/);
    assert.ok(performance.now() - start < 1000);
  });

  it("takes as many aliases as a document with anchors honestly has", () => {
    const text = `x: &x {a: 1}\nz: [${"*x, ".repeat(2000)}]`;
    assert.equal((read(text) as { z: unknown[] }).z.length, 2000);
  });

  it("means to any JSON what JSON means", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        const near = JSON.stringify(read(json), (_, value: unknown) =>
          typeof value === "bigint" ? Number(value) : value,
        );
        assert.equal(near, JSON.stringify(JSON.parse(json)));
      }),
    );
  });
});
