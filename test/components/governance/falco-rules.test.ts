import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { falcoRules } from "../../../components/governance/falco-rules";
import { renderRules } from "../../../components/governance/falco-rules/rule";

const folder = join(__dirname, "../../../components/governance/falco-rules");

describe("Falco's custom rules", () => {
  it("are all files of their folder, in order", () => {
    const files = readdirSync(folder)
      .filter((file) => !["index.ts", "rule.ts"].includes(file))
      .map((file) => file.replace(/\.ts$/, ""))
      .sort();
    assert.deepEqual(
      falcoRules.map(({ name }) => name),
      files,
    );
  });

  for (const file of falcoRules) {
    describe(file.name, () => {
      const { detection } = file;

      it("is YAML that defines before it uses", () => {
        const entries = load(renderRules(file)) as Record<string, unknown>[];
        assert.deepEqual(entries, [
          { required_engine_version: "0.57.0" },
          ...file.lists,
          ...file.macros,
          detection,
        ]);
      });

      it("uses only lists that are defined", () => {
        const conditions = [detection.condition, ...file.macros.map(({ condition }) => condition)];
        const used = conditions.flatMap((text) =>
          [...text.matchAll(/in \((palisade_\w+)\)/g)].map(([, name]) => name),
        );
        assert.deepEqual([...new Set(used)].sort(), file.lists.map(({ list }) => list).sort());
      });

      it("uses each of its macros", () => {
        for (const { macro } of file.macros) {
          assert.ok(detection.condition.includes(macro), macro);
        }
      });

      it("names processes as the kernel does, in 15 characters at most", () => {
        const long = file.lists.flatMap(({ items }) => items).filter((item) => item.length > 15);
        assert.deepEqual(long, []);
      });

      it("has exceptions whose fields, comparisons and values agree in number", () => {
        for (const { name, fields, comps, values } of detection.exceptions) {
          assert.equal(comps.length, fields.length, name);
          for (const value of values) assert.equal(value.length, fields.length, name);
        }
      });

      it("shows no command line or argument, where secrets are", () => {
        assert.doesNotMatch(detection.output, /%proc\.(p?cmdline|args|exeline)|%evt\.args/);
      });
    });
  }
});
