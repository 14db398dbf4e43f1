import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import { unknownString } from "../../policypack/unknown";
import { only, record } from "./recorder";

class Thing extends pulumi.CustomResource {
  declare readonly size: pulumi.Output<number>;

  constructor(name: string, props: pulumi.Inputs, opts?: pulumi.CustomResourceOptions) {
    super("test:index:Thing", name, { ...props, size: undefined }, opts);
  }
}

function later(value: number): Promise<number> {
  return new Promise((done) => setImmediate(done, value));
}

describe("the recorder", () => {
  it("waits for a chain of resources, each fed by the one before", async () => {
    const { resources } = await record(
      () => {
        let last = new Thing("thing-0", {});
        for (let index = 1; index < 20; index++) {
          const fed = last.size.apply((size) => later(size + index));
          last = new Thing(`thing-${index}`, { fed }, { dependsOn: [last] });
        }
      },
      { outputs: () => ({ size: 1 }) },
    );
    assert.deepEqual(
      resources.map(({ name }) => name),
      Array.from({ length: 20 }, (_, index) => `thing-${index}`),
    );
    assert.deepEqual(only(resources, "test:index:Thing", "thing-19").inputs, { fed: 20 });
  });

  it("tells the parent, the dependencies and the guards of each resource", async () => {
    const { resources } = await record(() => {
      const parent = new pulumi.ComponentResource("test:index:Parent", "parent");
      const first = new Thing("first", {}, { parent });
      new Thing(
        "second",
        { from: first.urn },
        { parent, protect: true, retainOnDelete: true, ignoreChanges: ["from"] },
      );
    });
    const { inputs, ...second } = only(resources, "test:index:Thing", "second");
    assert.deepEqual(second, {
      type: "test:index:Thing",
      name: "second",
      provider: "",
      custom: true,
      parent: "parent",
      protect: true,
      retainOnDelete: true,
      ignoreChanges: ["from"],
      dependencies: ["first"],
    });
    assert.equal(typeof inputs["from"], "string");
    assert.equal(only(resources, "test:index:Thing", "first").protect, false);
  });

  it("marks what a preview does not know", async () => {
    const { resources } = await record(
      () => {
        const first = new Thing("first", {});
        new Thing("second", { from: first.id, list: [{ size: first.size }] });
      },
      { preview: true, outputs: () => ({ size: unknownString }) },
    );
    assert.deepEqual(only(resources, "test:index:Thing", "second").inputs, {
      from: unknownString,
      list: [{ size: unknownString }],
    });
  });
});
