import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  generate,
  generateReadme,
  generatedFile,
  listedTokens,
  packages,
  readme,
} from "../../simulation/generate";
import { isCreateOnly, valuesFrom } from "../../simulation/generate/comments";
import { parseProperty } from "../../simulation/providers/type-expression";
import type { PackageSchema } from "../../simulation/providers/schema";

describe("the generator of the schemas", function () {
  this.timeout(60_000);

  for (const pkg of packages) {
    it(`makes the committed schema of ${pkg} from what is installed`, () => {
      assert.equal(generate(pkg), readFileSync(generatedFile(pkg), "utf8"));
    });

    it(`takes the types of ${pkg} from a sorted list without doubles`, () => {
      const tokens = listedTokens(pkg);
      assert.deepEqual(tokens, [...new Set(tokens)].sort());
    });

    it(`writes only types of ${pkg} that can be read back, to shapes that are there`, () => {
      const schema = JSON.parse(readFileSync(generatedFile(pkg), "utf8")) as PackageSchema;
      const inputs = [
        ...Object.values(schema.resources).map((signature) => signature.inputs),
        ...Object.values(schema.functions).map((signature) => signature.inputs),
        ...Object.entries(schema.shapes)
          .filter(([name]) => name.startsWith("#"))
          .map(([, shape]) => shape),
      ];
      for (const text of inputs.flatMap((properties) => Object.values(properties))) {
        parseProperty(text);
        for (const shape of text.match(/#[\w.]+/g) ?? []) assert.ok(schema.shapes[shape], shape);
      }
    });
  }

  it("gives the same text twice", () => {
    assert.equal(generate("kubernetes"), generate("kubernetes"));
  });

  it("keeps the list in the readme current", () => {
    assert.equal(generateReadme(), readFileSync(readme, "utf8"));
  });
});

describe("what a doc comment publishes", () => {
  it("is that a change replaces, in the ways that the packages say so", () => {
    const comments = [
      "The ID of the account. Changing this forces a new service account to be created.",
      "Name of the key. Forces new resource.",
      "The access type. It's immutable and can only be specified during creation.",
      "RoleRef can reference a Role. This field is immutable.",
      "The initial number of nodes. Changing this will force recreation of the resource.",
      "The CIDR. It cannot be changed after the cluster has been created.",
    ];
    assert.deepEqual(
      comments.filter((comment) => !isCreateOnly(comment)),
      [],
    );
  });

  it("is not that a change replaces, where it is said that it does not", () => {
    const comments = [
      "The display name. Can be updated without creating a new resource.",
      "The version of the cluster.",
      "Makes objects immutable by default.",
    ];
    assert.deepEqual(comments.filter(isCreateOnly), []);
  });

  it("is a closed set of values, where it says that these are all", () => {
    assert.deepEqual(valuesFrom("The tier. Possible values are: `STANDARD`, `PREMIUM`."), [
      "STANDARD",
      "PREMIUM",
    ]);
    assert.deepEqual(valuesFrom("Valid values are `namespace` or `cluster`."), [
      "namespace",
      "cluster",
    ]);
    assert.deepEqual(valuesFrom('One of "a", "b" and "c".'), ["a", "b", "c"]);
  });

  it("is no closed set of values, where they are examples or one of many", () => {
    assert.deepEqual(valuesFrom("A protocol, for example one of `tcp` or `udp`."), []);
    assert.deepEqual(valuesFrom("Possible values are `tcp`, or a number."), []);
    assert.deepEqual(valuesFrom("Set to `ADVANCED_DATAPATH` to enable Dataplane v2."), []);
  });
});
