import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

import {
  catalogue,
  cloudRules,
  cloudSetRules,
  isClusterRule,
  kubernetesRules,
  setRules,
} from "../../policypack/catalogue";
import {
  cloudExamples,
  cloudSetExamples,
  kubernetesExamples,
  setExamples,
} from "../../policypack/catalogue-examples";
import { compileRule } from "../../policypack/cel";
import { controls } from "../../policypack/frameworks";

const rulesFolder = resolve(__dirname, "../../policypack/rules");

function idsInFolder(folder: string): string[] {
  return readdirSync(resolve(rulesFolder, folder))
    .map((file) => /^(.*)\.examples\.ts$/.exec(file)?.[1])
    .filter((id) => id !== undefined)
    .sort();
}

describe("the catalogue", () => {
  const ids = catalogue.map(({ id }) => id);

  it("lists the files of its folders, each under its own name", () => {
    const kubernetes = kubernetesRules.map(({ id }) => id);
    const areas = readdirSync(resolve(rulesFolder, "kubernetes"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `kubernetes/${name}`)
      .sort();
    const cloud = cloudRules.map(({ id }) => id);
    assert.deepEqual(kubernetes, areas.flatMap(idsInFolder));
    assert.deepEqual(cloud.toSorted(), ["aks", "eks", "gke"].flatMap(idsInFolder).sort());
    const together = ["aks/sets", "eks/sets", "gke/sets"].filter((folder) =>
      existsSync(resolve(rulesFolder, folder)),
    );
    assert.deepEqual(
      cloudSetRules.map(({ id }) => id),
      together.flatMap(idsInFolder),
    );
    assert.deepEqual(
      setRules.map(({ id }) => id),
      idsInFolder("sets"),
    );
  });

  it("gives every rule an id of its own, in the words of a Kubernetes name", () => {
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^(disallow|require|restrict)-[a-z0-9]+(-[a-z0-9]+)*$/);
    // Kyverno's policies add suffixes, and a name has 63 characters.
    for (const id of ids) assert.ok(id.length <= 63 - "-ephemeral-enforce".length, id);
  });

  it("says in full sentences why a rule is there and what to do", () => {
    for (const { id, title, rationale, remediation } of catalogue) {
      assert.match(title, /^[A-Z].*[^.]$/, id);
      assert.match(rationale, /^.{20,}\.$/, id);
      assert.match(remediation, /^.{15,}\.$/, id);
    }
  });

  it("has good and bad examples for every rule", () => {
    const examples = [...kubernetesExamples, ...setExamples, ...cloudExamples, ...cloudSetExamples];
    // What only a cluster judges shows nothing in a manifest.
    for (const { id } of catalogue.filter((rule) => !isClusterRule(rule))) {
      const own = examples.filter(({ rule }) => rule === id);
      assert.ok(
        own.some(({ good }) => Object.keys(good).length > 0),
        `${id} has no good example`,
      );
      assert.ok(
        own.some(({ bad }) => Object.keys(bad).length > 0),
        `${id} has no bad example`,
      );
    }
  });

  it("uses every control that it names", () => {
    const claimed = new Set(catalogue.flatMap((rule) => rule.controls));
    assert.deepEqual(
      Object.keys(controls).filter((control) => !claimed.has(control as never)),
      [],
    );
  });

  it("compiles and type-checks every expression", () => {
    for (const rule of kubernetesRules) compileRule(rule);
  });

  it("refuses an expression that is no condition, naming the rule", () => {
    const [rule] = kubernetesRules;
    assert.ok(rule);
    const broken = (require: string) => () =>
      compileRule({
        ...rule,
        id: "x",
        variables: {},
        validations: [{ require, path: "", message: "" }],
      });
    assert.throws(broken("1 + 1"), {
      message: "rule x, validations[0]: it is a int, and must be a bool",
    });
    assert.throws(broken('"a" && true'), /^Error: rule x, validations\[0\]: Logical operator/);
    assert.throws(broken("object.spec ="), /^Error: rule x, validations\[0\]: /);
    assert.throws(broken("objekt.spec == 1"), /Unknown variable: objekt/);
  });
});
