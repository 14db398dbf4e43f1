import assert from "node:assert/strict";

import { catalogue } from "../../policypack/catalogue";
import { readPackSettings } from "../../policypack/pack-settings";
import type { SettingsContext } from "../../policypack/pack-settings";
import type { StackConfiguration } from "../../policypack/stack-configuration";

const registries = (...values: unknown[]) => ({
  "restrict-image-registries": { registries: values },
});

function read(config: unknown, stack: StackConfiguration = {}) {
  const context: SettingsContext = {
    pack: "palisade",
    rules: catalogue,
    configured: new Map(),
    stack,
  };
  return readPackSettings(config, context);
}

describe("the settings of the pack", () => {
  it("are lenient about the unknown, and about nothing else, where nothing is said", () => {
    const { settings, mistakes } = read({});
    assert.deepEqual(mistakes, []);
    assert.equal(settings.unknown, "report");
    assert.equal(settings.environment, undefined);
    assert.deepEqual(settings.parameters, {});
    assert.equal(settings.levelOf("require-image-tag"), undefined);
  });

  it("take environment and parameters from the stack, where the pack is not told", () => {
    const stack = {
      environment: "staging",
      policies: JSON.stringify({ default: "canary", parameters: registries("a.example") }),
    };
    const { settings, mistakes } = read({}, stack);
    assert.deepEqual(mistakes, []);
    assert.equal(settings.environment, "staging");
    assert.deepEqual(settings.parameters, registries("a.example"));

    const told = read({ environment: "production", parameters: registries("b.example") }, stack);
    assert.deepEqual(told.mistakes, []);
    assert.equal(told.settings.environment, "production");
    assert.deepEqual(told.settings.parameters, registries("b.example"));
  });

  it("leave it to the stack's own program to refuse what is no mapping of lists", () => {
    for (const policies of [
      "",
      "[",
      "null",
      "[]",
      '{"parameters":{"restrict-image-registries":1}}',
    ]) {
      const { settings, mistakes } = read({}, { policies });
      assert.deepEqual([settings.parameters, mistakes], [{}, []], policies);
    }
  });

  it("name an environment that there is not, and where it is written", () => {
    assert.deepEqual(read({ environment: "prod" }).mistakes, [
      'palisade.environment is "prod"; write "development" or "staging" or "production".',
    ]);
    const { settings, mistakes } = read({}, { environment: "prod" });
    assert.deepEqual(mistakes, [
      'palisade:environment is "prod"; write "development" or "staging" or "production".',
    ]);
    assert.equal(settings.environment, undefined);
  });

  it("name a rule that only a cluster judges, of which a level here would hold nothing", () => {
    assert.deepEqual(read({ rules: { "require-image-signature": "mandatory" } }).mistakes, [
      "palisade.rules.require-image-signature: only a cluster judges it. Set its stage in palisade:policies.rules.",
    ]);
  });

  it("name what is said to no rule, and what a rule cannot take", () => {
    const parameters = { ...registries("a.example", "A"), "require-image-tag": { tags: [] } };
    assert.deepEqual(read({ parameters }).mistakes, [
      "palisade.parameters.restrict-image-registries.registries.1 has another form. " +
        "Write one such as registry.example.com/team-a.",
      "palisade.parameters.require-image-tag is not a rule with parameters. " +
        "Write one of restrict-image-registries.",
    ]);
    for (const wrong of [1, [], registries(1), { "restrict-image-registries": ["a.example"] }]) {
      assert.deepEqual(read({ parameters: wrong }).mistakes, [
        `palisade.parameters is ${JSON.stringify(wrong)}; write an object of rule ids, each with ` +
          "parameters that are lists of texts.",
      ]);
    }
  });
});
