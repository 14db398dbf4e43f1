import type { RuleHeader } from "../../policypack/rule";
import type { Environment, Settings, Stage } from "../settings/schema";

/** From loosest to strictest. */
export const stages: readonly Stage[] = ["audit", "canary", "enforce"];

/** The stage below which no rule of an environment may be rolled out. */
export const stageFloors: Readonly<Record<Environment, Stage>> = {
  development: "audit",
  staging: "canary",
  production: "enforce",
};

export function isLooser(stage: Stage, than: Stage): boolean {
  return stages.indexOf(stage) < stages.indexOf(than);
}

/**
 * The stage of a rule: what the stack asks for it, else for all rules, else the environment's floor, and never less
 * than the floor. Settings that ask for less are refused before; holding the floor here too keeps a mistake there from
 * opening a cluster.
 */
export function effectiveStage(
  rule: Pick<RuleHeader, "id">,
  policies: Settings["policies"],
  environment: Environment,
): Stage {
  const floor = stageFloors[environment];
  const requested = policies.rules[rule.id] ?? policies.default ?? floor;
  return isLooser(requested, floor) ? floor : requested;
}
