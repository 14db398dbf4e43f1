import assert from "node:assert/strict";
import fc from "fast-check";
import {
  effectiveStage,
  isLooser,
  stageFloors,
  stages,
} from "../../../components/governance/rollout";

const rule = { id: "disallow-host-path" };

describe("the stage of a rule", () => {
  it("is the environment's floor where the stack says nothing", () => {
    const none = { rules: {} };
    assert.equal(effectiveStage(rule, none, "development"), "audit");
    assert.equal(effectiveStage(rule, none, "staging"), "canary");
    assert.equal(effectiveStage(rule, none, "production"), "enforce");
  });

  it("is what the stack asks for the rule, before what it asks for all", () => {
    const policies = { default: "canary", rules: { "disallow-host-path": "enforce" } } as const;
    assert.equal(effectiveStage(rule, policies, "development"), "enforce");
    assert.equal(effectiveStage({ id: "other" }, policies, "development"), "canary");
  });

  it("is enforced in production whatever the stack asks", () => {
    const policies = { default: "audit", rules: { "disallow-host-path": "canary" } } as const;
    assert.equal(effectiveStage(rule, policies, "production"), "enforce");
  });

  it("is never looser than its environment's floor, nor than what was asked", () => {
    const stage = fc.constantFrom(...stages);
    fc.assert(
      fc.property(
        fc.constantFrom("development", "staging", "production"),
        fc.option(stage, { nil: undefined }),
        fc.dictionary(fc.constantFrom("disallow-host-path", "other"), stage),
        (environment, fallback, rules) => {
          const found = effectiveStage(rule, { default: fallback, rules }, environment);
          const asked = rules["disallow-host-path"] ?? fallback ?? stageFloors[environment];
          assert.ok(!isLooser(found, stageFloors[environment]));
          assert.ok(!isLooser(found, asked));
        },
      ),
    );
  });
});
