import assert from "node:assert/strict";

import fc from "fast-check";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

import { plainStruct } from "../../policypack/plain-struct";

/** What stands in the properties of a resource. */
const fields = fc.dictionary(
  fc.string({ unit: "binary" }).filter((key) => key !== "__proto__"),
  fc.jsonValue({ stringUnit: "binary" }),
);

function onTheWire(value: Readonly<Record<string, unknown>>): Buffer {
  const struct = Struct.fromJavaScript(value as Record<string, JavaScriptValue>);
  return Buffer.from(struct.serializeBinary());
}

describe("a struct read into a plain object", () => {
  it("is what its generated class makes of it, in the same order", () => {
    fc.assert(
      fc.property(fields, (value) => {
        const bytes = onTheWire(value);
        const theirs = Struct.deserializeBinary(bytes).toJavaScript();
        assert.deepEqual(plainStruct(bytes), theirs);
        assert.equal(JSON.stringify(plainStruct(bytes)), JSON.stringify(theirs));
      }),
    );
  });

  it("has its fields in order, whatever the order on the wire", () => {
    const [a, b] = [onTheWire({ a: 1 }), onTheWire({ b: { d: 2, c: 3 } })];
    const fields = plainStruct(Buffer.concat([b, a]));
    assert.equal(JSON.stringify(fields), '{"a":1,"b":{"c":3,"d":2}}');
  });

  it("has the last of two values for a key, as everywhere in protocol buffers", () => {
    const fields = plainStruct(Buffer.concat([onTheWire({ a: 1 }), onTheWire({ a: "two" })]));
    assert.deepEqual(fields, { a: "two" });
  });

  it("keeps the key that would change the object's prototype away, as the generated class does", () => {
    const bytes = onTheWire(
      JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as Record<string, unknown>,
    );
    assert.deepEqual(Object.keys(plainStruct(bytes)), ["a"]);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it("passes over fields that it does not know", () => {
    const unknown = Buffer.from([
      ...[(9 << 3) | 0, 0x96, 0x01],
      ...[(10 << 3) | 1, 1, 2, 3, 4, 5, 6, 7, 8],
      ...[(11 << 3) | 2, 2, 0xff, 0xff],
      ...[(12 << 3) | 5, 1, 2, 3, 4],
    ]);
    assert.deepEqual(plainStruct(Buffer.concat([unknown, onTheWire({ a: [true, null] })])), {
      a: [true, null],
    });
  });

  it("is refused where the message ends too early, or has a value of no kind", () => {
    const bytes = onTheWire({ a: { b: "text" } });
    for (const length of Array.from({ length: bytes.length - 1 }, (_, index) => index + 1)) {
      assert.throws(() => plainStruct(bytes.subarray(0, length)), RangeError);
    }
    assert.throws(() => plainStruct(Buffer.from([10, 5, 10, 1, 97, 18, 0])), /of no kind/);
    assert.throws(() => plainStruct(Buffer.from([(1 << 3) | 3])), /wire type 3 is not known/);
  });
});
