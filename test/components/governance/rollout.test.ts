import assert from "node:assert/strict";
import fc from "fast-check";
import {
  effectiveStage,
  isLooser,
  stageFloors,
  stages,
} from "../../../components/governance/rollout";
import type { KubernetesRule } from "../../../policypack/rule";

const podRule = { id: "disallow-host-path", on: "pods" } as const;
const namespaceRule: Pick<KubernetesRule, "id" | "on"> = {
  id: "require-pod-security-labels",
  on: [{ group: "", version: "v1", resource: "namespaces", kind: "Namespace", scope: "Cluster" }],
};

describe("the stage of a rule", () => {
  it("is the environment's floor where the stack says nothing", () => {
    const none = { rules: {} };
    assert.equal(effectiveStage(podRule, none, "development"), "audit");
    assert.equal(effectiveStage(podRule, none, "staging"), "canary");
    assert.equal(effectiveStage(podRule, none, "production"), "enforce");
  });

  it("is what the stack asks for the rule, before what it asks for all", () => {
    const policies = { default: "canary", rules: { "disallow-host-path": "enforce" } } as const;
    assert.equal(effectiveStage(podRule, policies, "development"), "enforce");
    assert.equal(effectiveStage({ ...podRule, id: "other" }, policies, "development"), "canary");
  });

  it("is enforced in production whatever the stack asks", () => {
    const policies = { default: "audit", rules: { "disallow-host-path": "canary" } } as const;
    assert.equal(effectiveStage(podRule, policies, "production"), "enforce");
  });

  it("has no canary for what is in no namespace", () => {
    const canary = { default: "canary", rules: {} } as const;
    assert.equal(effectiveStage(namespaceRule, canary, "development"), "audit");
    assert.equal(effectiveStage(namespaceRule, canary, "production"), "enforce");
  });

  it("is never looser than its environment's floor, nor than what was asked", () => {
    const stage = fc.constantFrom(...stages);
    fc.assert(
      fc.property(
        fc.constantFrom("development", "staging", "production"),
        fc.option(stage, { nil: undefined }),
        fc.dictionary(fc.constantFrom("disallow-host-path", "other"), stage),
        (environment, fallback, rules) => {
          const found = effectiveStage(podRule, { default: fallback, rules }, environment);
          const asked = rules["disallow-host-path"] ?? fallback ?? stageFloors[environment];
          assert.ok(!isLooser(found, stageFloors[environment]));
          assert.ok(!isLooser(found, asked));
        },
      ),
    );
  });
});
