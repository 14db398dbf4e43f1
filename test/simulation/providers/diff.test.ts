import assert from "node:assert/strict";
import fc from "fast-check";
import { unknown } from "../../../simulation/provider";
import { checkInputs } from "../../../simulation/providers/check";
import { compareInputs, same } from "../../../simulation/providers/diff";
import { schemaOf } from "../../../simulation/providers/schema";

const type = "aws:eks/cluster:Cluster";
const schema = schemaOf("aws");
const properties = schema.inputs(type) ?? new Map<never, never>();

const inputs = fc.dictionary(
  fc.constantFrom("vpcConfig", "roleArn", "version", "tags", "accessConfig", "somethingElse"),
  fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(unknown)),
) as fc.Arbitrary<Record<string, unknown>>;

describe("the comparison of inputs", () => {
  it("finds no change between inputs and their copy", () => {
    fc.assert(
      fc.property(inputs, (values) => {
        const copy = structuredClone(values);
        const none = { changed: [], replacing: [] };
        assert.deepEqual(compareInputs(schema, properties, new Set(), values, copy), none);
      }),
    );
  });

  it("replaces for nothing that did not change, and finds every change in both directions", () => {
    fc.assert(
      fc.property(inputs, inputs, (olds, news) => {
        const createOnly = new Set(["roleArn", "vpcConfig.subnetIds"]);
        const there = compareInputs(schema, properties, createOnly, olds, news);
        const back = compareInputs(schema, properties, createOnly, news, olds);
        assert.deepEqual([...there.changed].sort(), [...back.changed].sort());
        assert.deepEqual([...there.replacing].sort(), [...back.replacing].sort());
        const names = new Set([...Object.keys(olds), ...Object.keys(news)]);
        const differing = [...names].filter((name) => !same(olds[name], news[name]));
        assert.deepEqual([...there.changed].sort(), differing.sort());
        assert.ok(there.replacing.every((name) => there.changed.includes(name)));
      }),
    );
  });

  it("takes absent, undefined and null for one", () => {
    const olds = { version: null, tags: { a: undefined } };
    const { changed } = compareInputs(schema, properties, new Set(), olds, { tags: {} });
    assert.deepEqual(changed, []);
  });
});

describe("the check", () => {
  it("finds an answer for whatever it is given, and shows no text of it but for closed sets", () => {
    fc.assert(
      fc.property(inputs, (values) => {
        const secret = { ...values, somethingElse: "correct horse", tags: "correct horse" };
        for (const { reason } of checkInputs(schema, properties, secret)) {
          assert.doesNotMatch(reason, /correct horse/);
        }
      }),
    );
  });
});
