import assert from "node:assert/strict";

import { Environment } from "@marcbachmann/cel-js";
import fc from "fast-check";

import { takeShortcuts } from "../../policypack/cel-shortcuts";
import { visitCel } from "../../policypack/cel-tree";
import type { CheckedCelNode } from "../../policypack/cel-tree";

const environment = new Environment({ enableOptionalTypes: true })
  .registerVariable("object", "dyn")
  .registerVariable("container", "dyn")
  .registerVariable("variables", "map<string, dyn>");

/** Each in a form that answers by itself where the operands are as they mostly are. */
const expressions = [
  "object.a",
  "object.a.b",
  "variables.a",
  "variables.a.b",
  "object.?a.orValue(container)",
  "object.?a.?b.orValue(container)",
  "object.a.?b.?c.orValue(1 / 0)",
  "object.?a.?b.orValue([]).?c.orValue(container)",
  "object.?a.hasValue()",
  "object.?a.?b.hasValue()",
  "object.a == container",
  "object.?a.orValue('') == 'text'",
  "object.a != container",
  "object.a + container",
  "object.a in container",
  "object.a in ['text', 'a']",
  "['text', 'a'].exists(item, item == object.a)",
  "['text', 'a'].map(item, item + container) + ['text']",
  "[] == object.a",
  "!object.a",
  "!(object.?a.orValue(false))",
  "object.a.contains(container)",
  "object.a.startsWith(container)",
  "object.a.endsWith(container)",
  "object.a.b.contains(object.b.c)",
  "container.all(item, item.?a.orValue('') != object.a)",
  "container.exists(item, object.a.contains(item)) || !object.a",
];

const scalar = fc.oneof(
  fc.constantFrom("text", "a", ""),
  fc.boolean(),
  fc.constantFrom(0n, 1n, 2n),
  fc.constantFrom(0.5, 1),
);

/** What a manifest may have: mostly what the expressions ask for. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
}));

type Outcome = { readonly value: unknown } | { readonly error: string };

function outcome(run: () => unknown): Outcome {
  try {
    return { value: run() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

describe("expressions that take shortcuts", () => {
  for (const expression of expressions) {
    it(`say what the evaluator says of ${expression}`, () => {
      const [ours, theirs] = [environment.parse(expression), environment.parse(expression)];
      for (const program of [ours, theirs]) assert.ok(program.check().valid);
      visitCel(ours.ast as unknown as CheckedCelNode, takeShortcuts);
      fc.assert(
        fc.property(value, value, (object, container) => {
          const context = { object, container, variables: new Map([["a", object]]) };
          // Twice: the evaluator is another one after its first run.
          for (let run = 0; run < 2; run++) {
            assert.deepEqual(
              outcome(() => ours(context) as unknown),
              outcome(() => theirs(context) as unknown),
            );
          }
        }),
      );
    });
  }

  it("read an object that has a field named constructor, where the evaluator sees nothing", () => {
    const context = { object: { a: { constructor: "x", b: 1n } }, variables: new Map() };
    for (const [expression, seen, missed] of [
      ["object.?a.?b.orValue(0)", 1n, 0n],
      ["object.?a.?b.hasValue()", true, false],
    ] as const) {
      const program = environment.parse(expression);
      assert.ok(program.check().valid);
      assert.equal(program(context), missed);
      visitCel(program.ast as unknown as CheckedCelNode, takeShortcuts);
      assert.equal(program(context), seen);
    }
  });
});
