import assert from "node:assert/strict";

import fc from "fast-check";
import { dump } from "js-yaml";

import { Lines } from "../../../cli/input/lines";
import { offsetOfPath } from "../../../cli/input/locate";
import { readEvents } from "../../../cli/input/yaml-events";

const place = (text: string, path: string): string => {
  const { line, column } = new Lines(text).at(offsetOfPath(readEvents(text), 1, path));
  return `${line}:${column}`;
};

const text = `spec:
  containers:
    - name: a
      image: b
    - image: c
  empty:
metadata:
  annotations:
    a.b/c: d
    "q\\"q": e
`;

describe("the place of a path", () => {
  it("is the name of the field, or the beginning of the item", () => {
    assert.equal(place(text, "spec"), "1:1");
    assert.equal(place(text, "spec.containers"), "2:3");
    assert.equal(place(text, "spec.containers[1]"), "5:7");
    assert.equal(place(text, "spec.containers[0].image"), "4:7");
    assert.equal(place(text, 'metadata.annotations["a.b/c"]'), "9:5");
    assert.equal(place(text, "spec.empty"), "6:3");
  });

  it("is the nearest parent's where there is no such field", () => {
    assert.equal(place(text, "spec.containers[1].securityContext.privileged"), "5:7");
    assert.equal(place(text, "spec.containers[7].image"), "2:3");
    assert.equal(place(text, "spec.empty.more"), "6:3");
    assert.equal(place(text, "status"), "1:1");
    assert.equal(place(text, ""), "1:1");
    assert.equal(place("", "a.b"), "1:1");
  });

  it("is the last one's where a field is given twice", () => {
    assert.equal(place("a: 1\nb: 2\na: 3\n", "a"), "3:1");
  });

  it("is found behind aliases and merge keys", () => {
    const merged = "x: &x\n  a: 1\ny: &y\n  b: 2\nz:\n  <<: [*x, *y]\n  c: 3\nw: *x\n";
    assert.equal(place(merged, "w.a"), "2:3");
    assert.equal(place(merged, "z.b"), "4:3");
    assert.equal(place(merged, "z.c"), "7:3");
    assert.equal(place(merged, "z.d"), "5:1");
  });

  it("is right for every field of anything that js-yaml can write", () => {
    const key = fc.stringMatching(/^[a-z]{1,4}$/);
    const { tree } = fc.letrec<{ tree: object; value: unknown }>((tie) => ({
      value: fc.oneof(
        fc.integer(),
        fc.constantFrom("x", "a: b", "- c", "#", "1\n2\n"),
        tie("tree"),
      ),
      tree: fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(tree, fc.boolean(), (object, flow) => {
        const yaml = dump(object, flow ? { flowLevel: 1 } : {});
        const lines = yaml.split("\n");
        for (const [path, name] of fields(object, "")) {
          const [line, column] = place(yaml, path).split(":").map(Number);
          const rest = lines[Number(line) - 1]?.slice(Number(column) - 1) ?? "";
          assert.ok(
            rest.startsWith(`${name}:`) ||
              rest.startsWith(`${name}'`) ||
              rest.startsWith(`${name}"`),
            `${path} at ${rest}`,
          );
        }
      }),
    );
  });
});

function* fields(value: unknown, prefix: string): Generator<[path: string, name: string]> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    yield [path, name];
    yield* fields(child, path);
  }
}
