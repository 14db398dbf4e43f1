import assert from "node:assert/strict";
import { listedTokens, packageFolder, packages } from "../../../simulation/generate";
import { sampleOutputs } from "../../../simulation/generate/hand-written";
import { packageSchema } from "../../../simulation/generate/package-schema";
import { withCloud } from "../../../simulation/providers";
import { checkInputs } from "../../../simulation/providers/check";
import { Schema, schemaOf } from "../../../simulation/providers/schema";
import type { Properties } from "../../../simulation/providers/schema";
import type { Type } from "../../../simulation/providers/type-expression";

for (const pkg of packages) {
  describe(`what is written by hand about ${pkg}`, () => {
    const listed = listedTokens(pkg).filter((token) => !token.startsWith("pulumi:providers:"));
    const isFunction = (token: string): boolean => /:[a-z]\w+$/.test(token);

    it("covers exactly the listed resource types and functions", () => {
      withCloud(pkg, ({ models, functions }) => {
        assert.deepEqual(
          Object.keys(models).sort(),
          listed.filter((token) => !isFunction(token)).sort(),
        );
        assert.deepEqual(Object.keys(functions).sort(), listed.filter(isFunction).sort());
      });
    });

    it("hands back no output that the package's class does not have, nor one of another type", function () {
      this.timeout(60_000);
      const text = packageSchema(pkg, packageFolder(pkg), listedTokens(pkg), { everyOutput: true });
      const schema = new Schema(text);
      const wrong: string[] = [];
      for (const type of listed.filter((token) => !isFunction(token))) {
        const published = schema.outputs(type);
        for (const outputs of sampleOutputs(pkg, type)) {
          for (const { property, reason } of checkInputs(schema, published, outputs)) {
            // What else the cloud would tell is not simulated, and comes out as absent.
            if (reason !== "missing, and required") wrong.push(`${type} ${property}: ${reason}`);
          }
        }
      }
      assert.deepEqual([...new Set(wrong)], []);
    });

    it("names no create-only input, closed value, reference or name that the package does not have", () => {
      const schema = schemaOf(pkg);
      const wrong: string[] = [];
      withCloud(pkg, ({ models }) => {
        for (const [type, model] of Object.entries(models)) {
          const paths = [
            ...(model.createOnly ?? []),
            ...Object.keys(model.values ?? {}),
            ...(model.naming ? [model.naming.property] : []),
            ...(model.references ?? []).flatMap(({ at }) => (typeof at === "string" ? [at] : [])),
          ];
          const properties = schema.inputs(type);
          assert.ok(properties);
          wrong.push(
            ...paths
              .filter((path) => !leadsSomewhere(schema, properties, path))
              .map((path) => `${type} ${path}`),
          );
        }
      });
      assert.deepEqual(wrong, []);
    });
  });
}

function leadsSomewhere(schema: Schema, properties: Properties, path: string): boolean {
  const [first = "", ...rest] = path.split(".");
  const property = properties.get(first.replace(/\[\]$/, ""));
  if (!property) return false;
  let type: Type = property.type;
  if (first.endsWith("[]")) {
    if (type.kind !== "list") return false;
    type = type.of;
  }
  if (rest.length === 0) return true;
  return type.kind === "shape" && leadsSomewhere(schema, schema.shape(type.name), rest.join("."));
}
