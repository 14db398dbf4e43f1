import { parameterMistakes } from "../../../policypack/parameters";
import type { KubernetesRule } from "../../../policypack/rule";
import { isLooser, stageFloors, stages } from "../../governance/rollout";
import type { KeyPath, Mistake } from "../mistakes";
import { nearest, valueText } from "../mistakes";
import type { Environment, PolicySettings, Stage } from "../schema";

export function policyMistakes(
  policies: PolicySettings,
  environment: Environment | undefined,
  rules: readonly Pick<KubernetesRule, "id" | "parameters">[],
): readonly Mistake[] {
  const ruleIds = rules.map(({ id }) => id);
  return [
    ...tooLoose(["policies", "default"], policies.default, environment),
    ...Object.entries(policies.rules).flatMap(([id, stage]) => {
      const path = ["policies", "rules", id];
      return ruleIds.includes(id)
        ? tooLoose(path, stage, environment)
        : [unknownRule(path, id, ruleIds)];
    }),
    ...parameterMistakes(rules, policies.parameters ?? {}).map((mistake) => ({
      ...mistake,
      path: ["policies", "parameters", ...mistake.path],
    })),
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
