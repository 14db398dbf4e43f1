import assert from "node:assert/strict";

import { judgeCloudRule } from "../../policypack/cloud";
import type { CloudRule } from "../../policypack/rule";
import { withUnknowns } from "../../policypack/unknown";
import type { Sabotage } from "../../simulation/sabotages/sabotage";
import type { Recorded } from "./recorder";

type Judged = Pick<Recorded, "type" | "name" | "inputs">;

/** Rule and resource of every rule that does not pass. */
export function violations(rules: readonly CloudRule[], resources: readonly Judged[]): string[] {
  return resources.flatMap(({ type, name, inputs }) =>
    rules
      .filter((rule) => rule.on.includes(type))
      .filter((rule) => judgeCloudRule(rule, withUnknowns(inputs)).verdict !== "pass")
      .map((rule) => `${rule.id} ${name}`),
  );
}

/** Proves that the sabotage changes some of the resources, and that its rule alone finds each of these. */
export function assertCaughtAlone(
  rules: readonly CloudRule[],
  resources: readonly Judged[],
  { type, change, caughtBy }: Sabotage,
): void {
  const changed = resources
    .filter((resource) => resource.type === type)
    .map((resource) => ({ ...resource, inputs: change(resource.inputs), was: resource.inputs }))
    .filter(({ inputs, was }) => inputs !== was);
  assert.notEqual(changed.length, 0);
  assert.deepEqual(
    violations(rules, changed),
    changed.map(({ name }) => `${caughtBy} ${name}`),
  );
}

/** Proves that no rule is without a sabotage that it catches. */
export function assertEachSabotaged(
  rules: readonly CloudRule[],
  sabotages: readonly Sabotage[],
): void {
  const caught = new Set(sabotages.map(({ caughtBy }) => caughtBy));
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !caught.has(id)),
    [],
  );
}
