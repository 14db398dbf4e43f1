import type { RuleHeader } from "../../policypack/rule";
import { isLooser, stageFloors, stages } from "../../policypack/stages";
import type { Environment, Settings, Stage } from "../settings/schema";

export { isLooser, stageFloors, stages };

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
