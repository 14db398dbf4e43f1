import { isLooser, stageFloors, stages } from "../../governance/rollout";
import type { KeyPath, Mistake } from "../mistakes";
import { nearest, valueText } from "../mistakes";
import type { Environment, PolicySettings, Stage } from "../schema";

export function policyMistakes(
  policies: PolicySettings,
  environment: Environment | undefined,
  ruleIds: readonly string[],
): readonly Mistake[] {
  return [
    ...tooLoose(["policies", "default"], policies.default, environment),
    ...Object.entries(policies.rules).flatMap(([id, stage]) => {
      const path = ["policies", "rules", id];
      return ruleIds.includes(id)
        ? tooLoose(path, stage, environment)
        : [unknownRule(path, id, ruleIds)];
    }),
  ];
}

function unknownRule(path: KeyPath, id: string, ruleIds: readonly string[]): Mistake {
  const near = nearest(id, ruleIds);
  return {
    path,
    wrong: "is not the id of a rule",
    instead: near === undefined ? "Write an id from docs/rules" : `Write ${near}`,
  };
}

/** A stack may tighten a rule; to loosen one takes a waiver. */
function tooLoose(
  path: KeyPath,
  stage: Stage | undefined,
  environment: Environment | undefined,
): Mistake[] {
  if (stage === undefined || environment === undefined) {
    return [];
  }
  const floor = stageFloors[environment];
  return isLooser(stage, floor)
    ? [
        {
          path,
          wrong: `${valueText(stage)} is looser than ${floor}, the floor in ${environment}`,
          instead: `Write ${stages.filter((other) => !isLooser(other, floor)).join(" or ")}`,
        },
      ]
    : [];
}
